import { constants, copyFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { putInPlace, removeDatabase } from '../../files/putInPlace.ts';
import { workPathOf } from '../../files/workFile.ts';
import { existing } from '../connect.ts';
import { checkCopy } from './backupFile.ts';
import { backupFolder, namedBackups } from './backupFolder.ts';
import { countRows } from './countRows.ts';
import type { Steps } from './steps.ts';

/**
 * Deletes all lookups from all backups, so that no byte of them is left there.
 *
 * @throws after all others are done, when those of one backup cannot be deleted: it is damaged.
 */
export async function clearBackups(folder: string, steps: Steps): Promise<void> {
  const backups = namedBackups(folder);
  const problems: unknown[] = [];
  for (const [index, { name }] of backups.entries()) {
    try {
      clearOne(join(backupFolder(folder), name));
    } catch (error) {
      problems.push(error);
    }
    steps.done((index + 1) / backups.length);
    // Other work of the process goes on between two files.
    await setImmediate();
  }
  if (problems.length > 0) throw problems[0];
}

/** Takes the lookups out of one backup: in a copy, which then takes its place. */
function clearOne(file: string): void {
  const work = workPathOf(file);
  try {
    copyFileSync(file, work, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
    const db = new DatabaseSync(existing(work));
    let counted = {};
    try {
      db.exec('PRAGMA secure_delete = ON');
      const tables = db
        .prepare(
          "SELECT name FROM sqlite_schema WHERE name IN ('history_days', 'history', 'missed_words')",
        )
        .all();
      const {
        history: _items,
        history_days: _days,
        missed_words: _missed,
        ...others
      } = countRows(db);
      counted = others;
      for (const table of tables) db.exec(`DELETE FROM ${String(table['name'])}`);
      db.exec('VACUUM');
    } catch (error) {
      throw new Error('library: backup, its lookups cannot be deleted', { cause: error });
    } finally {
      db.close();
    }
    checkCopy(work, counted);
    putInPlace(work, file);
  } finally {
    removeDatabase(work);
  }
}
