import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { BackupKind } from '../../../shared/backup.ts';
import { createEmptyFile, removeDatabase } from '../../files/putInPlace.ts';
import { workPathOf } from '../../files/workFile.ts';
import { checkCopy } from './backupFile.ts';
import { backupFolder, makeBackupFolder } from './backupFolder.ts';
import { countRows } from './countRows.ts';
import { giveName } from './makeBackup.ts';

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
