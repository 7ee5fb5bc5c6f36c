import { chmodSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Notice } from '../../shared/notice.ts';
import { backUpAtOnce } from './backups/backUpAtOnce.ts';
import { tidyBackups } from './backups/backupFolder.ts';
import { type Backups, createBackups } from './backups/backups.ts';
import { type RunBackupTask, workOnBackups } from './backups/backupTasks.ts';
import { UNWATCHED } from './backups/steps.ts';
import { BUSY_TIMEOUT, connect, PATIENCE } from './connect.ts';
import { purgeRemoved } from './favoriteStore.ts';
import { purgeRows } from './glossaryStore.ts';
import { guardChanges } from './guardChanges.ts';
import { makeStores } from './makeStores.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import type { UserDataOptions } from './openUserData.ts';
import type { LogError } from './sqliteOutcome.ts';
import { afterRun, believe, readUpkeep, timesOf, writeUpkeep } from './upkeep.ts';
import type { UserData } from './userData.ts';

interface OpenedSound {
  readonly userData: UserData;
  readonly backups: Backups;
  readonly notice: Notice | null;
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
): OpenedSound {
  const { folder, now, logError, onNotice } = options;
  const openedAt = performance.now();
  restrictToOwner(file, logError);
  const db = connect(file, PATIENCE);
  try {
    tidyBackups(folder, now());
    bringUpToDate(db, folder, now());
    const upkeep = believe(readUpkeep(folder, db, now()), now());
    const times = timesOf(upkeep, now);
    writeUpkeep(folder, upkeep);
    // What cannot be purged today is purged at a later start.
    purgeRemoved(db, times, logError);
    purgeRows(db, times, logError);
    const stores = makeStores(db, now, logError, times);
    const onGone = (): void => {
      const isRescued = rescue(db, options);
      onNotice?.({ kind: 'user-data-gone', isRescued });
    };
    // An overload cannot say that the result is that of the task.
    const run = ((task, onBegun = () => undefined) =>
      workOnBackups(folder, task, now(), { ...UNWATCHED, begun: onBegun })) as RunBackupTask;
    // The opening may wait for another process; a change fails sooner, and is tried again.
    db.exec(`PRAGMA busy_timeout = ${options.busyTimeout ?? BUSY_TIMEOUT}`);
    const close = (): void => {
      writeUpkeep(folder, afterRun(upkeep, now(), performance.now() - openedAt));
      db.close();
    };
    return {
      userData: { ...guardChanges(stores, file, onGone), close },
      backups: createBackups({ folder, db, now, logError, run: options.runBackupTask ?? run }),
      notice,
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
