import { chmodSync, copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Notice } from '../../shared/notice.ts';
import { backUpBeforeMigration } from './backups/backUpBeforeMigration.ts';
import { putInPlace, removeAbandoned, removeDatabase } from '../files/putInPlace.ts';
import { workPathOf } from '../files/workFile.ts';
import { backupFolder, newestGoodBackup, tidyBackups } from './backups/backupFolder.ts';
import type { NamedBackup } from './backups/backupName.ts';
import { type Backups, createBackups } from './backups/backups.ts';
import { type RunBackupTask, workOnBackups } from './backups/backupTasks.ts';
import { UNWATCHED } from './backups/steps.ts';
import { refuseBackups } from './backups/refuseBackups.ts';
import { connect } from './connect.ts';
import { createDatabase } from './createDatabase.ts';
import { purgeRemoved } from './favoriteStore.ts';
import { purgeRows } from './glossaryStore.ts';
import { inspectDatabase } from './inspectDatabase.ts';
import { makeStores } from './makeStores.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { quarantine } from './quarantine.ts';
import { readNewerUserData } from './readNewerUserData.ts';
import type { LogError } from './sqliteOutcome.ts';
import { unavailableUserData } from './unavailableUserData.ts';
import type { UserData } from './userData.ts';

interface UserDataOptions {
  /** Holds `user.db`; made, readable by its owner only, when it is not there. */
  readonly folder: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Hears of every error that has no reason of its own. */
  readonly logError: LogError;
}

interface OpenedUserData {
  readonly userData: UserData;
  readonly backups: Backups;
  /** What the reader must be told about the opening; null when all is well. */
  readonly notice: Notice | null;
}

/**
 * Opens `user.db`, or begins one; never throws, so that the app opens whatever the file is.
 *
 * - damaged: it is moved, with its log, into `quarantine/`, and the newest good backup takes its
 *   place, or an empty one is begun when there is none;
 * - of an older schema: it is backed up, then brought to the newest version;
 * - of a newer schema: not one byte is touched. What can be read of it is, and every change is
 *   refused as `newer`; when it has not the tables of this version, all user data is `unavailable`;
 * - not to be opened (permissions, disk): all user data is `unavailable` in this run.
 *
 * Only one process at a time may open the folder for writing (the app holds its single-instance
 * lock before it calls this).
 */
export function openUserData(options: UserDataOptions): OpenedUserData {
  const { folder, now, logError } = options;
  const file = join(folder, 'user.db');
  const unavailable = (notice: Notice): OpenedUserData => ({
    userData: unavailableUserData,
    backups: refuseBackups('unavailable'),
    notice,
  });
  let notice: Notice | null = null;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    removeAbandoned(folder);
    const state = inspectDatabase(file, MIGRATIONS.length);
    if (state === 'newer') {
      const userData = readNewerUserData(file, now, logError);
      if (userData === null) return unavailable({ kind: 'user-data-newer', isReadable: false });
      const seen: Notice = { kind: 'user-data-newer', isReadable: true };
      return { userData, backups: refuseBackups('newer'), notice: seen };
    }
    let backup: NamedBackup | null = null;
    if (state === 'damaged') {
      const quarantinedAs = quarantine(folder, 'user.db', now(), ['-wal', '-shm']);
      notice = { kind: 'user-data-damaged', quarantinedAs };
      backup = newestGoodBackup(folder, MIGRATIONS.length, now());
      if (backup !== null) {
        restoreAsFile(folder, backup.name, file);
        notice = {
          kind: 'user-data-restored',
          quarantinedAs,
          backup: backup.name,
          madeAt: backup.madeAt,
        };
      }
    }
    if (state !== 'sound' && backup === null) createDatabase(file, MIGRATIONS);
    restrictToOwner(file, logError);
    return { ...openSound(file, options), notice };
  } catch (error) {
    logError('library: user data cannot be opened', error);
    // Where the damaged file went is told at this one time only, so it goes first.
    return unavailable(notice ?? { kind: 'user-data-unavailable' });
  }
}

/** Puts a copy of a backup where no database is. */
function restoreAsFile(folder: string, name: string, file: string): void {
  const building = workPathOf(file);
  try {
    copyFileSync(join(backupFolder(folder), name), building);
    chmodSync(building, 0o600);
    putInPlace(building, file);
  } finally {
    removeDatabase(building);
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

function openSound(
  file: string,
  { folder, now, logError }: UserDataOptions,
): Pick<OpenedUserData, 'userData' | 'backups'> {
  const db = connect(file);
  // An overload cannot say that the result is that of the task.
  const run = ((task, onBegun = () => undefined) =>
    workOnBackups(folder, task, now(), { ...UNWATCHED, begun: onBegun })) as RunBackupTask;
  try {
    tidyBackups(folder, now());
    bringUpToDate(db, folder, now());
    // What cannot be purged today is purged at a later start.
    purgeRemoved(db, now(), logError);
    purgeRows(db, now(), logError);
    return {
      userData: {
        ...makeStores(db, now, logError),
        close: () => db.close(),
      },
      backups: createBackups({ folder, db, now, logError, run }),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}

function bringUpToDate(db: DatabaseSync, folder: string, now: number): void {
  const version = schemaVersion(db);
  // An empty database has nothing to lose.
  if (version > 0 && version < MIGRATIONS.length) backUpBeforeMigration(db, folder, now);
  migrate(db, MIGRATIONS);
}
