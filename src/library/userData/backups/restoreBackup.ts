import { constants, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BackupInfo } from '../../../shared/backup.ts';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import { removeDatabase } from '../../files/putInPlace.ts';
import { workPathOf } from '../../files/workFile.ts';
import { connect, PATIENCE } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { backupFolder, makeBackupFolder } from './backupFolder.ts';
import { faultOfDatabase } from '../vetting/vetDatabase.ts';
import { copyContents } from './copyContents.ts';
import { countRows, expectSameRows, type RowCounts } from './countRows.ts';
import { makeBackup } from './makeBackup.ts';
import type { Steps } from './steps.ts';

/**
 * Puts what a database file holds in place of what the `user.db` of a folder holds, and gives the
 * backup that was made of that before. Nobody else can write between that backup and the end. Fails
 * with `invalid`, and the fault, when not all of it can be taken in.
 *
 * @throws what SQLite or the system throws, and when rows were lost on the way; nothing is replaced
 * then.
 */
export async function restoreBackup(
  folder: string,
  from: string,
  now: number,
  steps: Steps,
): Promise<Outcome<BackupInfo>> {
  const fault = faultOfDatabase(from);
  if (fault !== null) return failed('invalid', { kind: fault.fault, detail: fault.detail });
  makeBackupFolder(folder);
  const work = workPathOf(join(backupFolder(folder), 'restore.db'));
  try {
    copyFileSync(from, work, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
    const counted = bringUpToDate(work, from);
    const db = connect(join(folder, 'user.db'), PATIENCE);
    try {
      return done(
        await copyContents(db, work, counted, () => makeBackup(folder, 'change', now, steps)),
      );
    } finally {
      db.close();
    }
  } finally {
    removeDatabase(work);
  }
}

/**
 * Brings a copy to the newest version, without a log beside it, and counts what is in it.
 *
 * @throws when it has not all that its source has.
 */
function bringUpToDate(copy: string, source: string): RowCounts {
  const original = new DatabaseSync(source, { readOnly: true });
  const db = connect(copy);
  try {
    const counted = countRows(original);
    expectSameRows('restore, its copy', countRows(db), counted);
    migrate(db, MIGRATIONS);
    expectSameRows('restore, brought up to date', countRows(db), counted);
    db.exec('PRAGMA journal_mode = DELETE');
    return countRows(db);
  } finally {
    db.close();
    original.close();
  }
}
