import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import {
  DEFAULT_LIST,
  type EntrySnapshot,
  type Favorite,
  type FavoriteId,
  KEPT_LIMITS,
  type ListId,
  type RemovedFavorite,
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

/** A time that no calendar has would make all rows unreadable together: it is brought into ours. */
export const timeOf = (column: string): string =>
  `max(min(${column}, ${KEPT_LIMITS.latest}), ${KEPT_LIMITS.earliest})`;

/** The columns of a row of `favorites` under the names of {@link Favorite}. */
const FAVORITE_COLUMNS = `id, entry_id AS entryId, headword,
  headword_language AS headwordLanguage, translation, translation_language AS translationLanguage,
  reading, example, dictionary_name AS dictionaryName, ${timeOf('added_at')} AS addedAt, note,
  met_in AS metIn`;

const KEPT = 'removed_at IS NULL';
const NEWEST_FIRST = 'ORDER BY added_at DESC, rowid DESC';

/** Reads favorites with their lists and tags. */
interface FavoriteReader {
  /** Those not removed, the newest first. */
  all(): readonly Favorite[];
  /** The ids of the same, in the same order. */
  ids(): readonly FavoriteId[];
  /** Those removed, the latest removed first. */
  removed(): readonly RemovedFavorite[];
  /** Those of the ids that are kept, in the order of the ids. */
  some(ids: readonly FavoriteId[]): readonly Favorite[];
}

type Row = Omit<RemovedFavorite, 'lists' | 'tags'>;

/** Prepares the reading of favorites from a database of the newest version. */
export function favoriteReader(db: DatabaseSync): FavoriteReader {
  const all = db.prepare(`SELECT ${FAVORITE_COLUMNS} FROM favorites WHERE ${KEPT} ${NEWEST_FIRST}`);
  const allIds = db.prepare(`SELECT id FROM favorites WHERE ${KEPT} ${NEWEST_FIRST}`);
  const removed = db.prepare(`
    SELECT ${FAVORITE_COLUMNS}, ${timeOf('removed_at')} AS removedAt FROM favorites
    WHERE removed_at IS NOT NULL ORDER BY removed_at DESC, rowid DESC`);
  const one = db.prepare(`SELECT ${FAVORITE_COLUMNS} FROM favorites WHERE id = ? AND ${KEPT}`);
  const allLists = db.prepare(`
    SELECT favorite_id AS id, list_id AS value FROM favorite_lists JOIN lists ON lists.id = list_id
    ORDER BY position`);
  const allTags = db.prepare('SELECT favorite_id AS id, tag AS value FROM favorite_tags');
  const listsOf = db.prepare(`
    SELECT favorite_id AS id, list_id AS value FROM favorite_lists JOIN lists ON lists.id = list_id
    WHERE favorite_id IN (SELECT value FROM json_each(?)) ORDER BY position`);
  const tagsOf = db.prepare(`
    SELECT favorite_id AS id, tag AS value FROM favorite_tags
    WHERE favorite_id IN (SELECT value FROM json_each(?)) ORDER BY tag`);

  const withAll = <T extends Row>(rows: readonly T[], lists: Groups, tags: Groups) =>
    rows.map((row) => ({
      ...row,
      lists: (lists.get(row.id) ?? []) as ListId[],
      tags: tags.get(row.id) ?? [],
    }));
  const withTheirs = <T extends Row>(rows: readonly T[]) =>
    withAll(rows, grouped(allLists.all()), grouped(allTags.all()));

  return {
    all: () => withTheirs(all.all() as unknown as Row[]),
    ids: () => allIds.all().map((row) => row['id'] as FavoriteId),
    removed: () => withTheirs(removed.all() as unknown as Row[]),
    some: (ids) => {
      const rows = ids.flatMap((id) => (one.get(id) as unknown as Row | undefined) ?? []);
      const named = JSON.stringify(ids);
      return withAll(rows, grouped(listsOf.all(named)), grouped(tagsOf.all(named)));
    },
  };
}

type Groups = ReadonlyMap<string, string[]>;

function grouped(rows: readonly Record<string, unknown>[]): Groups {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const id = row['id'] as string;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row['value'] as string]);
    else group.push(row['value'] as string);
  }
  return groups;
}
