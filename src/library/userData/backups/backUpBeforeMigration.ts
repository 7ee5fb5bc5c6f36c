import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { createEmptyFile, removeDatabase } from '../../files/putInPlace.ts';
import { workPathOf } from '../../files/workFile.ts';
import { checkCopy } from './backupFile.ts';
import { backupFolder, makeBackupFolder } from './backupFolder.ts';
import { countRows } from './countRows.ts';
import { giveName } from './makeBackup.ts';

/**
 * Backs a database up at once, before its schema is changed: nothing else can run before it is
 * open, so SQLite's `VACUUM INTO` does it in one step, where later backups do not block.
 *
 * @throws when the backup cannot be written or read back: the schema must not be changed then.
 */
export function backUpBeforeMigration(db: DatabaseSync, folder: string, now: number): void {
  makeBackupFolder(folder);
  const building = workPathOf(join(backupFolder(folder), 'user.db'));
  try {
    createEmptyFile(building);
    const counted = countRows(db);
    db.prepare('VACUUM INTO ?').run(building);
    checkCopy(building, counted);
    giveName(building, folder, 'migration', now);
  } finally {
    removeDatabase(building);
  }
}
