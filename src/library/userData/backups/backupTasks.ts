import { constants, copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import type { BackupInfo, BackupKind, RestoreReport } from '../../../shared/backup.ts';
import { assertNever, done, failed, type Outcome } from '../../../shared/outcome.ts';
import { putInPlace, removeDatabase } from '../../files/putInPlace.ts';
import { workPathOf } from '../../files/workFile.ts';
import { connect, existing, LONG_BUSY_TIMEOUT } from '../connect.ts';
import { MIGRATIONS } from '../migrations.ts';
import { checkCopy, parseBackupName, type Steps } from './backupFile.ts';
import { backupFolder, listBackups, namedBackups } from './backupFolder.ts';
import { countRows } from './countRows.ts';
import { makeBackup } from './makeBackup.ts';
import { restoreBackup } from './restoreBackup.ts';

/** Work on the backups of a data folder that reads or writes whole databases. */
export type BackupTask =
  | { readonly kind: 'list' }
  | { readonly kind: 'make'; readonly backup: BackupKind }
  | { readonly kind: 'restore'; readonly name: string }
  | { readonly kind: 'restoreFile'; readonly file: string }
  | { readonly kind: 'clear' }
  /** Deletes all lookups from `user.db`, then from all backups. */
  | { readonly kind: 'clearAll' }
  /** The same with all papers. */
  | { readonly kind: 'clearPapers' };

/** What comes of each. */
export interface BackupResults {
  readonly list: readonly BackupInfo[];
  readonly make: BackupInfo;
  readonly restore: RestoreReport;
  readonly restoreFile: RestoreReport;
  readonly clear: null;
  readonly clearAll: null;
  readonly clearPapers: null;
}

/** Does the work; on a thread where the process must answer meanwhile. */
export type RunBackupTask = <T extends BackupTask>(
  task: T,
  onBegun?: () => void,
) => Promise<Outcome<BackupResults[T['kind']]>>;

/**
 * Does the work here and now.
 *
 * @throws what SQLite or the system throws; what is kept is as it was then.
 */
export async function workOnBackups(
  folder: string,
  task: BackupTask,
  now: number,
  steps: Steps,
): Promise<Outcome<BackupResults[BackupTask['kind']]>> {
  switch (task.kind) {
    case 'list':
      return done(listBackups(folder, MIGRATIONS.length));
    case 'make':
      return done(await makeBackup(folder, task.backup, now, steps));
    case 'restore': {
      const file = join(backupFolder(folder), task.name);
      return parseBackupName(task.name) === null || !existsSync(file)
        ? failed('not-found')
        : await restoreBackup(folder, file, now, steps, true);
    }
    case 'restoreFile':
      return await restoreBackup(folder, task.file, now, steps);
    case 'clear':
      await clearBackups(folder, LOOKUP_TABLES, steps);
      return done(null);
    case 'clearAll': {
      const cleared = await clearLookups(folder, steps);
      if (cleared.kind === 'failed') return cleared;
      await clearBackups(folder, LOOKUP_TABLES, steps);
      return done(null);
    }
    case 'clearPapers': {
      const cleared = await clearPapers(folder);
      if (cleared.kind === 'failed') return cleared;
      await clearBackups(folder, PAPER_TABLES, steps);
      return done(null);
    }
    default:
      return assertNever(task);
  }
}

/**
 * Deletes all rows of some tables from all backups, so that no byte of them is left there.
 *
 * @throws after all others are done, when those of one backup cannot be deleted: it is damaged.
 */
async function clearBackups(
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
const LOOKUP_TABLES = ['history_days', 'history', 'missed_words'] as const;
const PAPER_TABLES = ['papers', 'known_words'] as const;

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

/** Entries deleted in one transaction: other connections write between two. */
const AT_ONCE = 4_000;
/** How often the log is tried to be cut while another reads it. */
const TRIES = 20;

/**
 * Deletes all lookups, of words not found too, from the `user.db` of a folder, so that no byte of them is left in its files;
 * see `clearHistory` of the history.
 *
 * @throws what SQLite throws; what was deleted before stays deleted.
 */
async function clearLookups(folder: string, steps: Steps): Promise<Outcome<null>> {
  const db = connect(join(folder, 'user.db'), LONG_BUSY_TIMEOUT);
  try {
    const total = db.prepare('SELECT count(*) AS n FROM history').get()?.['n'] as number;
    const some = db.prepare(
      `DELETE FROM history WHERE rowid IN (SELECT rowid FROM history LIMIT ${AT_ONCE})`,
    );
    for (let gone = 0; some.run().changes !== 0; gone += AT_ONCE) {
      steps.done(Math.min(gone / Math.max(total, 1), 1) / 2);
      await setImmediate();
    }
    // Few beside the lookups: nobody misses thousands of words.
    db.exec('DELETE FROM missed_words');
    return await cutLog(db);
  } finally {
    db.close();
  }
}

/** The same with all papers, and the words that are known. */
async function clearPapers(folder: string): Promise<Outcome<null>> {
  const db = connect(join(folder, 'user.db'), LONG_BUSY_TIMEOUT);
  try {
    for (const table of PAPER_TABLES) db.exec(`DELETE FROM ${table}`);
    return await cutLog(db);
  } finally {
    db.close();
  }
}

/** Brings into the file what is overwritten in the log, and cuts the log, which holds older pages. */
async function cutLog(db: DatabaseSync): Promise<Outcome<null>> {
  const checkpoint = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (checkpoint.get()?.['busy'] === 0) return done(null);
    await setImmediate();
  }
  return failed('busy');
}
