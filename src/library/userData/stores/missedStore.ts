import type { DatabaseSync } from 'node:sqlite';
import type { MissedWord } from '../../../shared/favorite.ts';
import { done, type Outcome } from '../../../shared/outcome.ts';
import { timeOf } from './favoriteRows.ts';
import { attempt, inTransaction, type LogError } from '../sqliteOutcome.ts';

/** The part of `UserData` that keeps what was looked up and not found; `clearHistory` clears it too. */
export interface MissedStore {
  /** Counts one more lookup of a word that is not there; its spelling becomes that of this lookup. */
  recordMissed(word: string): Outcome<null>;
  /** The latest first, at most `limit` of them. */
  listMissed(limit: number): Outcome<readonly MissedWord[]>;
  /** Takes words out of the list; those not in it are passed over. */
  removeMissed(words: readonly string[]): Outcome<null>;
  /**
   * Puts words into the list, those of another file or those that were taken out: of one that is
   * there, the higher count and the later time are kept.
   */
  takeMissed(words: readonly MissedWord[]): Outcome<null>;
}

/** More than anybody looks anything up; a larger number would make all rows unreadable together. */
const MOST_COUNTED = 1_000_000_000;

/** Makes the {@link MissedStore} of a database of the newest version. */
export function missedStore(db: DatabaseSync, now: () => number, logError: LogError): MissedStore {
  const record = db.prepare(`
    INSERT INTO missed_words (word, last_at, count) VALUES (:word, :lastAt, 1)
    ON CONFLICT (word) DO UPDATE SET word = :word, last_at = :lastAt, count = count + 1`);
  const list = db.prepare(`
    SELECT word, ${timeOf('last_at')} AS lastAt, min(count, ${MOST_COUNTED}) AS count
    FROM missed_words ORDER BY last_at DESC, rowid DESC LIMIT ?`);
  const remove = db.prepare('DELETE FROM missed_words WHERE word = ?');
  const take = db.prepare(`
    INSERT INTO missed_words (word, last_at, count) VALUES (:word, :lastAt, :count)
    ON CONFLICT (word) DO UPDATE SET
      last_at = max(last_at, excluded.last_at), count = max(count, excluded.count)`);

  return {
    recordMissed: (word) =>
      attempt(() => {
        record.run({ word, lastAt: now() });
        return done(null);
      }, logError),
    listMissed: (limit) =>
      attempt(() => done(list.all(limit) as unknown as MissedWord[]), logError),
    removeMissed: (words) =>
      attempt(() => {
        inTransaction(db, () => words.forEach((word) => remove.run(word)));
        return done(null);
      }, logError),
    takeMissed: (words) =>
      attempt(() => {
        inTransaction(db, () => words.forEach((word) => take.run({ ...word })));
        return done(null);
      }, logError),
  };
}
