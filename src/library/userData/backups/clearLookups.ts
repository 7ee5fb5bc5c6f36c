import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import { connect, PATIENCE } from '../connect.ts';
import { PAPER_TABLES } from './clearBackups.ts';
import type { Steps } from './steps.ts';

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
export async function clearLookups(folder: string, steps: Steps): Promise<Outcome<null>> {
  const db = connect(join(folder, 'user.db'), PATIENCE);
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
export async function clearPapers(folder: string): Promise<Outcome<null>> {
  const db = connect(join(folder, 'user.db'), PATIENCE);
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
