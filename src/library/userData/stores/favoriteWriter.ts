import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import {
  DEFAULT_LIST,
  type EntrySnapshot,
  type FavoriteId,
  type ListId,
} from '../../../shared/favorite.ts';

/** Words of an entry as a row of `favorites` holds them, and what the reader added. */
export interface FavoriteWords extends Pick<
  EntrySnapshot,
  | 'headword'
  | 'headwordLanguage'
  | 'translation'
  | 'translationLanguage'
  | 'reading'
  | 'dictionaryName'
> {
  readonly entryId: string;
  readonly example: string;
  readonly note: string;
  readonly metIn: string;
  readonly addedAt: number;
}

/** Writes favorites within a transaction of the caller. */
export interface FavoriteWriter {
  /** Keeps words under their entry; a favorite of the same entry takes them on, removed or not. */
  put(words: FavoriteWords): FavoriteId;
  addTags(id: FavoriteId, tags: readonly string[]): void;
  addLists(id: FavoriteId, lists: readonly ListId[]): void;
  /** Puts a favorite that is in no list into the default list. */
  settle(id: FavoriteId): void;
  /** Makes the cards that its words can ask, where they are missing. */
  dealCards(id: FavoriteId): void;
}

/** Prepares the writing of favorites into a database of the newest version. */
export function favoriteWriter(db: DatabaseSync): FavoriteWriter {
  const put = db.prepare(`
    INSERT INTO favorites (id, entry_id, headword, headword_language, translation,
      translation_language, reading, example, dictionary_name, added_at, note, met_in)
    VALUES (:id, :entryId, :headword, :headwordLanguage, :translation,
      :translationLanguage, :reading, :example, :dictionaryName, :addedAt, :note, :metIn)
    ON CONFLICT (entry_id) DO UPDATE SET
      headword = :headword, headword_language = :headwordLanguage, translation = :translation,
      translation_language = :translationLanguage, reading = :reading, example = :example,
      dictionary_name = :dictionaryName, added_at = :addedAt, note = :note, met_in = :metIn,
      removed_at = NULL
    RETURNING id`);
  const addTag = db.prepare('INSERT OR IGNORE INTO favorite_tags (favorite_id, tag) VALUES (?, ?)');
  const addList = db.prepare(
    'INSERT OR IGNORE INTO favorite_lists (favorite_id, list_id) VALUES (?, ?)',
  );
  const settle = db.prepare(`
    INSERT INTO favorite_lists (favorite_id, list_id) SELECT :id, '${DEFAULT_LIST}'
    WHERE NOT EXISTS (SELECT 1 FROM favorite_lists WHERE favorite_id = :id)`);
  // `lower` of SQLite knows ASCII only, as the cloze in `core/favorites` does.
  const deal = db.prepare(`
    INSERT OR IGNORE INTO cards
      SELECT lower(hex(randomblob(16))), id, column1, added_at,
        0, 0, 0, 0, 0, 0, 0, NULL, 0, 0
      FROM favorites, (VALUES ('forward'), ('backward'), ('cloze'))
      WHERE id = ? AND translation <> '' AND headword <> ''
        AND (column1 <> 'cloze'
          OR instr(lower(met_in), lower(headword)) > 0
          OR instr(lower(example), lower(headword)) > 0)`);

  return {
    put: (words) => put.get({ id: randomUUID(), ...words })?.['id'] as FavoriteId,
    addTags: (id, tags) => tags.forEach((tag) => addTag.run(id, tag)),
    addLists: (id, lists) => lists.forEach((list) => addList.run(id, list)),
    settle: (id) => settle.run({ id }),
    dealCards: (id) => deal.run(id),
  };
}

/** The words of an entry that a favorite keeps. */
export function wordsOfEntry(entry: EntrySnapshot) {
  return {
    entryId: entry.id,
    headword: entry.headword,
    headwordLanguage: entry.headwordLanguage,
    translation: entry.translation,
    translationLanguage: entry.translationLanguage,
    reading: entry.reading,
    example: entry.examples[0] ?? '',
    dictionaryName: entry.dictionaryName,
  };
}

/** What of an entry is kept, before the reader adds anything. */
export function wordsOf(entry: EntrySnapshot, addedAt: number, metIn: string): FavoriteWords {
  return {
    ...wordsOfEntry(entry),
    note: '',
    metIn,
    addedAt,
  };
}
