import type { DatabaseSync } from 'node:sqlite';
import type { EntryId } from '../../../shared/entry.ts';
import type {
  EntrySnapshot,
  FavoriteId,
  HistoryDay,
  HistoryItem,
  LookupMemory,
  MissedWord,
} from '../../../shared/favorite.ts';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import type { SalvagedHistory } from '../salvage/salvageHistory.ts';
import { attempt, inTransaction, type LogError } from '../sqliteOutcome.ts';
import { timeOf } from './favoriteWriter.ts';
import { localDay } from './localDay.ts';

/** The part of `UserData` that keeps lookups: one row an entry, and one an entry and day. */
export interface HistoryStore {
  /** Counts one more lookup of the entry; its words and `query` become those of this lookup. */
  recordLookup(entry: EntrySnapshot, query: string): Outcome<null>;
  /** One item an entry, the latest looked up first, at most `limit` of them. */
  listHistory(limit: number): Outcome<readonly HistoryItem[]>;
  /** One item an entry and day, with the count of that day, the latest first. */
  listHistoryDays(limit: number): Outcome<readonly HistoryDay[]>;
  /** How often the entries of favorites were looked up, of those that were. */
  countFavoriteLookups(): Outcome<readonly (readonly [FavoriteId, number])[]>;
  /** How often an entry was looked up and when last; null when it never was. */
  getLookupMemory(id: EntryId): Outcome<LookupMemory | null>;
  /**
   * Adds lookups of another file: of an entry, and of a day, the higher count and the later time are
   * kept, so that taking them twice is once. The words of what is here stay.
   */
  takeHistory(history: SalvagedHistory): Outcome<null>;
  /** Deletes the lookups of one entry, of all days; done already where there are none. */
  removeLookups(id: EntryId): Outcome<null>;
  /**
   * Deletes all lookups, of words not found too, so that no byte of them is left in the files of `user.db`.
   *
   * It can fail half-way, with the lookups gone from the list but not yet overwritten (another
   * process reads the file, the disk is full): clearing again, or a clean close, finishes it.
   */
  clearHistory(): Outcome<null>;
}

/** More than anybody looks anything up; a larger number would make all rows unreadable together. */
const MOST_COUNTED = 1_000_000_000;
const COUNT = `min(count, ${MOST_COUNTED})`;

const WORDS = `history.entry_id AS entryId, headword, headword_language AS headwordLanguage,
  translation, translation_language AS translationLanguage`;

/** Makes the {@link HistoryStore} of a database of the newest version. */
export function historyStore(
  db: DatabaseSync,
  now: () => number,
  logError: LogError,
): HistoryStore {
  const record = db.prepare(`
    INSERT INTO history (entry_id, headword, headword_language, translation,
      translation_language, query, last_at, count)
    VALUES (:entryId, :headword, :headwordLanguage, :translation,
      :translationLanguage, :query, :lastAt, 1)
    ON CONFLICT (entry_id) DO UPDATE SET
      headword = :headword, headword_language = :headwordLanguage, translation = :translation,
      translation_language = :translationLanguage, query = :query, last_at = :lastAt,
      count = count + 1`);
  const recordDay = db.prepare(`
    INSERT INTO history_days (entry_id, day, query, last_at, count)
    VALUES (:entryId, :day, :query, :lastAt, 1)
    ON CONFLICT (entry_id, day) DO UPDATE SET
      query = :query, last_at = :lastAt, count = count + 1`);
  const take = db.prepare(`
    INSERT INTO history (entry_id, headword, headword_language, translation,
      translation_language, query, last_at, count)
    VALUES (:entryId, :headword, :headwordLanguage, :translation,
      :translationLanguage, :query, :lastAt, :count)
    ON CONFLICT (entry_id) DO UPDATE SET
      last_at = max(last_at, excluded.last_at), count = max(count, excluded.count)`);
  const takeDay = db.prepare(`
    INSERT INTO history_days (entry_id, day, query, last_at, count)
    VALUES (:entryId, :day, :query, :lastAt, :count)
    ON CONFLICT (entry_id, day) DO UPDATE SET
      last_at = max(last_at, excluded.last_at), count = max(count, excluded.count)`);
  const hasDay = db.prepare('SELECT 1 FROM history_days WHERE entry_id = ?');
  const list = db.prepare(`
    SELECT ${WORDS}, query, ${timeOf('last_at')} AS lastAt, ${COUNT} AS count
    FROM history ORDER BY last_at DESC, rowid DESC LIMIT ?`);
  const find = db.prepare(
    `SELECT ${COUNT} AS count, ${timeOf('last_at')} AS lastAt FROM history WHERE entry_id = ?`,
  );
  const listDays = db.prepare(`
    SELECT day, ${WORDS}, history_days.query, ${timeOf('history_days.last_at')} AS lastAt,
      min(history_days.count, ${MOST_COUNTED}) AS count
    FROM history_days JOIN history USING (entry_id)
    ORDER BY history_days.last_at DESC, history_days.rowid DESC LIMIT ?`);
  const remove = db.prepare('DELETE FROM history WHERE entry_id = ?');
  const countKept = db.prepare(`
    SELECT favorites.id AS id, ${COUNT} AS count
    FROM history JOIN favorites USING (entry_id) WHERE removed_at IS NULL`);
  const clear = ['history', 'missed_words'].map((table) => db.prepare(`DELETE FROM ${table}`));
  // `secure_delete` has overwritten the rows in the pages that the log holds; the checkpoint
  // brings these pages into the file and cuts the log, which holds older pages too.
  const checkpoint = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)');

  return {
    recordLookup: (entry, query) =>
      attempt(() => {
        const lastAt = now();
        inTransaction(db, () => {
          record.run({
            entryId: entry.id,
            headword: entry.headword,
            headwordLanguage: entry.headwordLanguage,
            translation: entry.translation,
            translationLanguage: entry.translationLanguage,
            query,
            lastAt,
          });
          recordDay.run({ entryId: entry.id, day: localDay(lastAt), query, lastAt });
        });
        return done(null);
      }, logError),
    listHistory: (limit) =>
      attempt(() => done(list.all(limit) as unknown as HistoryItem[]), logError),
    getLookupMemory: (id) =>
      attempt(() => done((find.get(id) as LookupMemory | undefined) ?? null), logError),
    listHistoryDays: (limit) =>
      attempt(
        () =>
          done(
            (listDays.all(limit) as unknown as (HistoryItem & { day: string })[]).map(
              ({ day, ...item }) => ({ day, item }),
            ),
          ),
        logError,
      ),
    countFavoriteLookups: () =>
      attempt(
        () => done(countKept.all().map((row) => [row['id'] as FavoriteId, row['count'] as number])),
        logError,
      ),
    takeHistory: ({ items, days }) =>
      attempt(() => {
        inTransaction(db, () => {
          for (const item of items) take.run({ ...item });
          for (const { day, item } of days) {
            const { entryId, query, lastAt, count } = item;
            takeDay.run({ entryId, day, query, lastAt, count });
          }
          // Where the days cannot be read, the latest is known at least.
          for (const { entryId, query, lastAt, count } of items) {
            if (hasDay.get(entryId) !== undefined) continue;
            takeDay.run({ entryId, day: localDay(lastAt), query, lastAt, count });
          }
        });
        return done(null);
      }, logError),
    removeLookups: (id) =>
      attempt(() => {
        remove.run(id);
        return done(null);
      }, logError),
    clearHistory: () =>
      attempt(() => {
        inTransaction(db, () => clear.forEach((each) => each.run()));
        // Busy: another process reads the file, and the log cannot be cut before it is done.
        return checkpoint.get()?.['busy'] === 0 ? done(null) : failed('unknown');
      }, logError),
  };
}

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
