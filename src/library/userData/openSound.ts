import { chmodSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Notice } from '../../shared/notice.ts';
import { backUpAtOnce } from './backups/backUpAtOnce.ts';
import { tidyBackups } from './backups/backupFolder.ts';
import { type Backups, createBackups } from './backups/backups.ts';
import { type RunBackupTask, workOnBackups } from './backups/backupTasks.ts';
import { UNWATCHED } from './backups/steps.ts';
import { BUSY_TIMEOUT, connect, PATIENCE } from './connect.ts';
import { purgeRemoved } from './stores/favoriteStore.ts';
import { purgeRows } from './stores/glossaryStore.ts';
import { guardChanges } from './guardChanges.ts';
import { makeStores } from './stores/makeStores.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import type { UserDataOptions } from './openUserData.ts';
import { isDamage, type LogError } from './sqliteOutcome.ts';
import { afterRun, believe, readUpkeep, timesOf, writeUpkeep } from './upkeep.ts';
import type { UserData } from './userData.ts';

/** How often the indexes of a large file are compared with its tables. */
const WEEK = 7 * 24 * 60 * 60 * 1000;

interface OpenedSound {
  readonly userData: UserData;
  readonly backups: Backups;
  readonly notice: Notice | null;
  readonly checkLater: () => Promise<void>;
}

/**
 * Opens a `user.db` without damage, of the newest version or an older one, which is backed up and
 * brought to the newest first.
 *
 * @throws what SQLite or the system throws; nothing of it is lost then.
 */
export function openSound(
  file: string,
  options: UserDataOptions,
  notice: Notice | null,
  isChecked = true,
): OpenedSound {
  const { folder, now, onNotice } = options;
  const openedAt = performance.now();
  restrictToOwner(file, options.logError);
  const db = connect(file, options.lockTimeout ?? PATIENCE);
  try {
    tidyBackups(folder, now());
    bringUpToDate(db, folder, now());
    let upkeep = believe(readUpkeep(folder, db, now()), now());
    if (isChecked) upkeep = { ...upkeep, isSuspect: false };
    /** The next start searches all of it before it opens anything, and mends it. */
    const suspect = (): void => {
      if (upkeep.isSuspect) return;
      upkeep = { ...upkeep, isSuspect: true };
      writeUpkeep(folder, upkeep);
      onNotice?.({ kind: 'user-data-suspect' });
    };
    const logError: LogError = (message, error) => {
      options.logError(message, error);
      if (isDamage(error)) suspect();
    };
    const times = timesOf(upkeep, now);
    // What changes the schema waits for another process; a change fails sooner, and is tried again.
    db.exec(`PRAGMA busy_timeout = ${options.busyTimeout ?? BUSY_TIMEOUT}`);
    writeUpkeep(folder, upkeep);
    // What cannot be purged today is purged at a later start.
    purgeRemoved(db, times, logError);
    purgeRows(db, times, logError);
    const stores = makeStores(db, now, logError, times);
    const onGone = (): void => {
      const isRescued = rescue(db, options);
      onNotice?.({ kind: 'user-data-gone', isRescued });
    };
    const checkLater = async (): Promise<void> => {
      if (isChecked || options.thread === undefined) return;
      const isWhole = now() - upkeep.checkedAt > WEEK || now() < upkeep.checkedAt;
      const sound = await options.thread.check(isWhole);
      if (sound.kind === 'failed') return;
      if (!sound.value) suspect();
      else if (isWhole) upkeep = { ...upkeep, checkedAt: now() };
    };
    // An overload cannot say that the result is that of the task.
    const run = ((task) => workOnBackups(folder, task, now(), UNWATCHED)) as RunBackupTask;
    const close = (): void => {
      writeUpkeep(folder, afterRun(upkeep, now(), performance.now() - openedAt));
      db.close();
    };
    return {
      userData: { ...guardChanges(stores, file, onGone), close },
      backups: createBackups({
        folder,
        db,
        now,
        logError,
        run: options.thread?.runBackupTask ?? run,
      }),
      notice,
      checkLater,
    };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Writes all that the connection still has of a file that was taken away among the backups. */
function rescue(db: DatabaseSync, { folder, now, logError }: UserDataOptions): boolean {
  try {
    backUpAtOnce(db, folder, 'change', now());
    return true;
  } catch (error) {
    logError('library: user data that is gone cannot be backed up', error);
    return false;
  }
}

/** Files of the reader are the reader's alone; one copied here by hand may not be. */
function restrictToOwner(file: string, logError: LogError): void {
  if ((statSync(file).mode & 0o077) === 0) return;
  try {
    chmodSync(file, 0o600);
  } catch (error) {
    // Some file systems have no permissions; the reader's words are still worth opening.
    logError('library: user data stays readable by others', error);
  }
}

function bringUpToDate(db: DatabaseSync, folder: string, now: number): void {
  const version = schemaVersion(db);
  // An empty database has nothing to lose.
  if (version > 0 && version < MIGRATIONS.length) backUpAtOnce(db, folder, 'migration', now);
  migrate(db, MIGRATIONS);
}
