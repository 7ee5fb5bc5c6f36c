import { constants, copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BadFile } from '../../../core/formats/formatReader.ts';
import type { RestoreReport } from '../../../shared/backup.ts';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import { removeDatabase } from '../../files/putInPlace.ts';
import { workPathOf } from '../../files/workFile.ts';
import { connect, LONG_BUSY_TIMEOUT } from '../connect.ts';
import { migrate, MIGRATIONS } from '../migrations.ts';
import { backupFolder, makeBackupFolder } from './backupFolder.ts';
import { faultOfDatabase } from '../salvage/vetDatabase.ts';
import { copyContents, cutTexts, keepWhole } from './copyContents.ts';
import { countRows, expectSameRows, type RowCounts } from './countRows.ts';
import { makeBackup } from './makeBackup.ts';
import type { Steps } from './backupFile.ts';

/**
 * Puts what a database file holds in place of what the `user.db` of a folder holds, and gives the
 * backup that was made of that before. Nobody else can write between that backup and the end. Fails
 * with `invalid`, and the fault, when not all of it can be taken in.
 *
 * @param isOwn whether the app made the file: texts of it that are too long, which earlier versions
 *   took in, are cut then, and kept whole in `quarantine/`.
 * @throws what SQLite or the system throws, and when rows were lost on the way; nothing is replaced
 * then.
 */
export async function restoreBackup(
  folder: string,
  from: string,
  now: number,
  steps: Steps,
  isOwn = false,
): Promise<Outcome<RestoreReport>> {
  const fault = faultOfDatabase(from);
  if (fault !== null && !(isOwn && fault.fault === 'bad-row')) return refused(fault);
  makeBackupFolder(folder);
  const work = workPathOf(join(backupFolder(folder), 'restore.db'));
  try {
    copyFileSync(from, work, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
    const cut = fault === null ? [] : cutTexts(work);
    // What is wrong with it besides is no reason to cut anything.
    const left = fault === null ? null : faultOfDatabase(work);
    if (left !== null) return refused(left);
    const counted = bringUpToDate(work, from);
    const kept = cut.length === 0 ? null : keepWhole(folder, cut, now);
    const db = connect(join(folder, 'user.db'), LONG_BUSY_TIMEOUT);
    try {
      const before = await copyContents(db, work, counted, () =>
        makeBackup(folder, 'change', now, steps),
      );
      return done({ ...before, cut: kept });
    } catch (error) {
      if (typeof kept?.file === 'string') rmSync(join(folder, kept.file), { force: true });
      throw error;
    } finally {
      db.close();
    }
  } finally {
    removeDatabase(work);
  }
}

const refused = ({ fault, detail }: BadFile): Outcome<never> =>
  failed('invalid', { kind: fault, detail });

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
