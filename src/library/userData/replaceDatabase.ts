import { chmodSync, constants, copyFileSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createEmptyFile, putNewInPlace, removeDatabase, syncFile } from '../files/putInPlace.ts';
import { workPathOf } from '../files/workFile.ts';
import { backupFolder } from './backups/backupFolder.ts';
import { connect } from './connect.ts';
import { migrate, type Migration, MIGRATIONS } from './migrations.ts';
import { quarantine } from './quarantine.ts';

interface Replacement {
  readonly folder: string;
  /** Where the database lies, or is to. */
  readonly file: string;
  /** The name of the backup that takes its place; null for an empty one. */
  readonly backup: string | null;
  readonly now: number;
}

/**
 * Puts a backup, or an empty database, in place of what lies there, which is moved into
 * `quarantine/` with its log. The replacement stands ready, whole and synced, before anything is
 * moved: killed at any moment, or without room, what was there is still there or lies in quarantine.
 *
 * @returns where what was there lies now, relative to the folder; null when there was nothing.
 * @throws when the replacement cannot be made; nothing is changed then.
 */
export function replaceDatabase({ folder, file, backup, now }: Replacement): string | null {
  const building = workPathOf(file);
  try {
    if (backup === null) buildDatabase(building, MIGRATIONS);
    else copyBackup(join(backupFolder(folder), backup), building);
    syncFile(building);
    const isThere = ['', '-wal', '-shm'].some(
      (suffix) => lstatSync(file + suffix, { throwIfNoEntry: false }) !== undefined,
    );
    const movedTo = isThere
      ? quarantine(folder, 'user.db', now, ['-wal', '-shm', '-journal'], file)
      : null;
    if (!putNewInPlace(building, file)) throw new Error('library: user data, there is one already');
    return movedTo;
  } finally {
    removeDatabase(building);
  }
}

function copyBackup(backup: string, building: string): void {
  copyFileSync(backup, building, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  if (statSync(building).size !== statSync(backup).size) {
    throw new Error('library: backup, its copy is cut short');
  }
  chmodSync(building, 0o600);
  // In write-ahead mode from the beginning: two processes that open it need not agree on that.
  connect(building).close();
}

/**
 * Makes a database of the newest version at a path where there is none; where another process was
 * first, its own is left there.
 *
 * It is built aside, synced and named, so that a file under the final name is always whole and
 * an empty one there is never ours.
 *
 * @throws when it cannot be written; nothing of it lies at `file` then.
 */
export function createDatabase(file: string, migrations: readonly Migration[]): void {
  const building = workPathOf(file);
  try {
    buildDatabase(building, migrations);
    putNewInPlace(building, file);
  } finally {
    removeDatabase(building);
  }
}

/** Makes an empty database of the newest version under the name of a work file. */
function buildDatabase(building: string, migrations: readonly Migration[]): void {
  createEmptyFile(building);
  const db = connect(building);
  try {
    migrate(db, migrations);
  } finally {
    db.close();
  }
}
