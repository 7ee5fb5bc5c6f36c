import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { removeDatabase } from '../../files/putInPlace.ts';
import { finishBackup } from './backupFile.ts';
import { backupFolder, makeBackupFolder } from './backupFolder.ts';
import { nameBackup } from './backupName.ts';

/**
 * Backs a database up at once, before its schema is changed: nothing else can run before it is
 * open, so SQLite's `VACUUM INTO` does it in one step, where later backups do not block.
 *
 * @throws when the backup cannot be written or read back: the schema must not be changed then.
 */
export function backUpBeforeMigration(db: DatabaseSync, folder: string, now: number): void {
  makeBackupFolder(folder);
  const isTaken = (name: string): boolean => existsSync(join(backupFolder(folder), name));
  const file = join(backupFolder(folder), nameBackup('migration', now, isTaken).name);
  const building = `${file}.building`;
  removeDatabase(building);
  try {
    // Made before SQLite does, since it would let all users of the machine read it.
    closeSync(openSync(building, 'wx', 0o600));
    db.prepare('VACUUM INTO ?').run(building);
    finishBackup(building, file);
  } finally {
    removeDatabase(building);
  }
}
