import type { DatabaseSync } from 'node:sqlite';
import {
  type Favorite,
  type FavoriteId,
  KEPT_LIMITS,
  type ListId,
  type RemovedFavorite,
} from '../../../shared/favorite.ts';

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
export interface FavoriteReader {
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
