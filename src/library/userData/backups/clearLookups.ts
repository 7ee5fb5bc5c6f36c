import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import { connect, PATIENCE } from '../connect.ts';
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
    const checkpoint = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (checkpoint.get()?.['busy'] === 0) return done(null);
      await setImmediate();
    }
    return failed('busy');
  } finally {
    db.close();
  }
}
