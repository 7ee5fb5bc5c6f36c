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
 * Deletes all rows of some tables from all backups, so that no byte of them is left there.
 *
 * @throws after all others are done, when those of one backup cannot be deleted: it is damaged.
 */
export async function clearBackups(
  folder: string,
  tables: readonly string[],
  steps: Steps,
): Promise<void> {
  const backups = namedBackups(folder);
  const problems: unknown[] = [];
  for (const [index, { name }] of backups.entries()) {
    try {
      clearOne(join(backupFolder(folder), name), tables);
    } catch (error) {
      problems.push(error);
    }
    steps.done((index + 1) / backups.length);
    // Other work of the process goes on between two files.
    await setImmediate();
  }
  if (problems.length > 0) throw problems[0];
}

/** The tables of lookups, and those of papers. */
export const LOOKUP_TABLES = ['history_days', 'history', 'missed_words'] as const;
export const PAPER_TABLES = ['papers', 'known_words'] as const;

/** Takes the rows out of one backup: in a copy, which then takes its place. */
function clearOne(file: string, cleared: readonly string[]): void {
  const work = workPathOf(file);
  try {
    copyFileSync(file, work, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
    const db = new DatabaseSync(existing(work));
    let counted = {};
    try {
      db.exec('PRAGMA secure_delete = ON');
      const counts = countRows(db);
      counted = Object.fromEntries(
        Object.entries(counts).filter(([table]) => !cleared.includes(table)),
      );
      // Older backups have not all of them.
      for (const table of cleared) if (table in counts) db.exec(`DELETE FROM ${table}`);
      db.exec('VACUUM');
    } catch (error) {
      throw new Error('library: backup, its rows cannot be deleted', { cause: error });
    } finally {
      db.close();
    }
    checkCopy(work, counted);
    putInPlace(work, file);
  } finally {
    removeDatabase(work);
  }
}
