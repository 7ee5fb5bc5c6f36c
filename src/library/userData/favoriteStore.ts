import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { EntrySnapshot, Favorite, FavoriteId } from '../../shared/favorite.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import { attempt, inTransaction, type LogError } from './sqliteOutcome.ts';
import type { UserData } from './userData.ts';

/** How long a removed favorite can be restored, in milliseconds: 30 days. */
const RESTORABLE_FOR = 30 * 24 * 60 * 60 * 1000;

const COLUMNS = `id, entry_id AS entryId, headword, headword_language AS headwordLanguage,
  translation, translation_language AS translationLanguage, reading, example,
  dictionary_name AS dictionaryName, added_at AS addedAt`;

type FavoriteStore = Pick<
  UserData,
  'listFavorites' | 'addFavorite' | 'removeFavorites' | 'restoreFavorites'
>;

/** The part of {@link UserData} that keeps favorites; a removal is a mark on the row. */
export function favoriteStore(
  db: DatabaseSync,
  now: () => number,
  logError: LogError,
): FavoriteStore {
  const list = db.prepare(
    `SELECT ${COLUMNS} FROM favorites WHERE removed_at IS NULL ORDER BY added_at DESC, rowid DESC`,
  );
  const find = db.prepare(
    `SELECT ${COLUMNS} FROM favorites WHERE entry_id = ? AND removed_at IS NULL`,
  );
  const add = db.prepare(`
    INSERT INTO favorites (id, entry_id, headword, headword_language, translation,
      translation_language, reading, example, dictionary_name, added_at)
    VALUES (:id, :entryId, :headword, :headwordLanguage, :translation,
      :translationLanguage, :reading, :example, :dictionaryName, :addedAt)
    ON CONFLICT (entry_id) DO UPDATE SET
      headword = :headword, headword_language = :headwordLanguage, translation = :translation,
      translation_language = :translationLanguage, reading = :reading, example = :example,
      dictionary_name = :dictionaryName, added_at = :addedAt, removed_at = NULL
    RETURNING ${COLUMNS}`);
  const exists = db.prepare('SELECT 1 FROM favorites WHERE id = ?');
  const remove = db.prepare(
    'UPDATE favorites SET removed_at = ? WHERE id = ? AND removed_at IS NULL',
  );
  const restore = db.prepare('UPDATE favorites SET removed_at = NULL WHERE id = ?');

  const changeEach = (ids: readonly FavoriteId[], change: (id: FavoriteId) => void) =>
    attempt(
      () =>
        inTransaction(db, () => {
          if (!ids.every((id) => exists.get(id) !== undefined)) return failed('not-found');
          ids.forEach(change);
          return done(null);
        }),
      logError,
    );

  return {
    listFavorites: () => attempt(() => done(list.all() as unknown as Favorite[]), logError),
    addFavorite: (entry) =>
      attempt(
        () =>
          inTransaction(db, () => {
            const kept = find.get(entry.id) ?? add.get(newRow(entry, now()));
            return done(kept as unknown as Favorite);
          }),
        logError,
      ),
    removeFavorites: (ids) => {
      const removedAt = now();
      return changeEach(ids, (id) => remove.run(removedAt, id));
    },
    restoreFavorites: (ids) => changeEach(ids, (id) => restore.run(id)),
  };
}

/** Deletes for good the favorites that were removed more than 30 days before `now`. */
export function purgeRemoved(db: DatabaseSync, now: number, logError: LogError): Outcome<null> {
  return attempt(() => {
    db.prepare('DELETE FROM favorites WHERE removed_at < ?').run(now - RESTORABLE_FOR);
    return done(null);
  }, logError);
}

function newRow(entry: EntrySnapshot, addedAt: number) {
  return {
    id: randomUUID(),
    entryId: entry.id,
    headword: entry.headword,
    headwordLanguage: entry.headwordLanguage,
    translation: entry.translation,
    translationLanguage: entry.translationLanguage,
    reading: entry.reading,
    example: entry.examples[0] ?? '',
    dictionaryName: entry.dictionaryName,
    addedAt,
  };
}
