import type { DatabaseSync } from 'node:sqlite';
import type { HistoryItem } from '../../shared/favorite.ts';
import { done, failed } from '../../shared/outcome.ts';
import { attempt, type LogError } from './sqliteOutcome.ts';
import type { UserData } from './userData.ts';

type HistoryStore = Pick<UserData, 'recordLookup' | 'listHistory' | 'clearHistory'>;

/** The part of {@link UserData} that keeps lookups: one row an entry, with a count. */
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
  const list = db.prepare(`
    SELECT entry_id AS entryId, headword, headword_language AS headwordLanguage, translation,
      translation_language AS translationLanguage, query, last_at AS lastAt, count
    FROM history ORDER BY last_at DESC, rowid DESC LIMIT ?`);
  const clear = db.prepare('DELETE FROM history');
  // `secure_delete` has overwritten the rows in the pages that the log holds; the checkpoint
  // brings these pages into the file and cuts the log, which holds older pages too.
  const checkpoint = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)');

  return {
    recordLookup: (entry, query) =>
      attempt(() => {
        record.run({
          entryId: entry.id,
          headword: entry.headword,
          headwordLanguage: entry.headwordLanguage,
          translation: entry.translation,
          translationLanguage: entry.translationLanguage,
          query,
          lastAt: now(),
        });
        return done(null);
      }, logError),
    listHistory: (limit) =>
      attempt(() => done(list.all(limit) as unknown as HistoryItem[]), logError),
    clearHistory: () =>
      attempt(() => {
        clear.run();
        // Busy: another process reads the file, and the log cannot be cut before it is done.
        return checkpoint.get()?.['busy'] === 0 ? done(null) : failed('unknown');
      }, logError),
  };
}
