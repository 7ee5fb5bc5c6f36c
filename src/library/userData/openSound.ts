import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { BackupKind } from '../../shared/backup.ts';
import type { Notice } from '../../shared/notice.ts';
import { failed } from '../../shared/outcome.ts';
import { createEmptyFile, removeDatabase } from '../files/putInPlace.ts';
import { workPathOf } from '../files/workFile.ts';
import { checkCopy, UNWATCHED } from './backups/backupFile.ts';
import { backupFolder, makeBackupFolder, tidyBackups } from './backups/backupFolder.ts';
import { type Backups, createBackups } from './backups/backups.ts';
import { type RunBackupTask, workOnBackups } from './backups/backupTasks.ts';
import { countRows } from './backups/countRows.ts';
import { giveName } from './backups/makeBackup.ts';
import { BUSY_TIMEOUT, connect, LONG_BUSY_TIMEOUT } from './connect.ts';
import { migrate, MIGRATIONS, schemaVersion } from './migrations.ts';
import type { UserDataOptions } from './openUserData.ts';
import { refuseChanges } from './refuseChanges.ts';
import { isDamage, type LogError } from './sqliteOutcome.ts';
import { purgeRemoved } from './stores/favoriteStore.ts';
import { purgeRows } from './stores/glossaryStore.ts';
import { afterRun, believe, readUpkeep, timesOf, writeUpkeep } from './upkeep.ts';
import { makeStores, type UserData } from './userData.ts';

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
  const db = connect(file, options.lockTimeout ?? LONG_BUSY_TIMEOUT);
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

/**
 * Backs an open database up at once: before its schema is changed, when nothing else can run before
 * it is open, or when its file was taken away and the connection alone still has it. SQLite's
 * `VACUUM INTO` does it in one step, where other backups do not block.
 *
 * @throws when the backup cannot be written or read back: the schema must not be changed then.
 */
export function backUpAtOnce(
  db: DatabaseSync,
  folder: string,
  kind: BackupKind,
  now: number,
): void {
  makeBackupFolder(folder);
  const building = workPathOf(join(backupFolder(folder), 'user.db'));
  try {
    createEmptyFile(building);
    const counted = countRows(db);
    db.prepare('VACUUM INTO ?').run(building);
    checkCopy(building, counted);
    giveName(building, folder, kind, now);
  } finally {
    removeDatabase(building);
  }
}

type Call = (...args: readonly unknown[]) => unknown;

/**
 * The same stores, but each change first looks whether the file that they write still has its name:
 * one that was deleted or replaced would take changes, and nobody would see them again.
 *
 * @param onGone told once; every change is refused as `gone` from then on.
 */
function guardChanges<S extends Omit<UserData, 'close'>>(
  stores: S,
  file: string,
  onGone: () => void,
): S {
  const known = identityOf(file);
  let isGone = false;
  const isThere = (): boolean => {
    if (!isGone && !isSame(identityOf(file), known)) {
      isGone = true;
      onGone();
    }
    return !isGone;
  };
  const guarded = Object.keys(refuseChanges('gone')).map((name) => {
    const change = stores[name as keyof S] as Call;
    return [name, (...args: readonly unknown[]) => (isThere() ? change(...args) : failed('gone'))];
  });
  return { ...stores, ...Object.fromEntries(guarded) } as S;
}

interface Identity {
  readonly file: string;
  readonly size: bigint;
}

/** What tells a file from another of its name; `file` is '' when there is none. */
function identityOf(file: string): Identity {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stats === undefined
    ? { file: '', size: 0n }
    : { file: `${stats.dev}:${stats.ino}`, size: stats.size };
}

/** SQLite makes this file never shorter: only another program does. */
const isSame = (now: Identity, known: Identity): boolean =>
  now.file === known.file && now.size >= known.size;
