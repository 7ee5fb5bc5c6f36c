import type { DatabaseSync } from 'node:sqlite';
import type { Favorite, FavoriteId, ListId, RemovedFavorite } from '../../shared/favorite.ts';

/** The columns of a row of `favorites` under the names of {@link Favorite}. */
const FAVORITE_COLUMNS = `id, entry_id AS entryId, headword,
  headword_language AS headwordLanguage, translation, translation_language AS translationLanguage,
  reading, example, dictionary_name AS dictionaryName, added_at AS addedAt, note,
  met_in AS metIn`;

const KEPT = 'removed_at IS NULL';

/** Reads favorites with their lists and tags. */
export interface FavoriteReader {
  /** Those not removed, the newest first. */
  all(): readonly Favorite[];
  /** Those removed, the latest removed first. */
  removed(): readonly RemovedFavorite[];
  /** Those of the ids that are kept, in the order of the ids. */
  some(ids: readonly FavoriteId[]): readonly Favorite[];
}

type Row = Omit<RemovedFavorite, 'lists' | 'tags'>;

/** Prepares the reading of favorites from a database of the newest version. */
export function favoriteReader(db: DatabaseSync): FavoriteReader {
  const all = db.prepare(
    `SELECT ${FAVORITE_COLUMNS} FROM favorites WHERE ${KEPT} ORDER BY added_at DESC, rowid DESC`,
  );
  const removed = db.prepare(`
    SELECT ${FAVORITE_COLUMNS}, removed_at AS removedAt FROM favorites
    WHERE removed_at IS NOT NULL ORDER BY removed_at DESC, rowid DESC`);
  const one = db.prepare(`SELECT ${FAVORITE_COLUMNS} FROM favorites WHERE id = ? AND ${KEPT}`);
  const allLists = db.prepare(`
    SELECT favorite_id AS id, list_id AS value FROM favorite_lists JOIN lists ON lists.id = list_id
    ORDER BY position`);
  const allTags = db.prepare('SELECT favorite_id AS id, tag AS value FROM favorite_tags');
  const listsOf = db.prepare(`
    SELECT list_id AS value FROM favorite_lists JOIN lists ON lists.id = list_id
    WHERE favorite_id = ? ORDER BY position`);
  const tagsOf = db.prepare('SELECT tag AS value FROM favorite_tags WHERE favorite_id = ?');
  const values = (rows: readonly Record<string, unknown>[]): string[] =>
    rows.map((row) => row['value'] as string);

  const withAll = <T extends Row>(rows: readonly T[]) => {
    const lists = grouped(allLists.all());
    const tags = grouped(allTags.all());
    return rows.map((row) => ({
      ...row,
      lists: (lists.get(row.id) ?? []) as ListId[],
      tags: tags.get(row.id) ?? [],
    }));
  };

  return {
    all: () => withAll(all.all() as unknown as Row[]),
    removed: () => withAll(removed.all() as unknown as Row[]),
    some: (ids) =>
      ids.flatMap((id) => {
        const row = one.get(id) as unknown as Row | undefined;
        if (row === undefined) return [];
        return [
          { ...row, lists: values(listsOf.all(id)) as ListId[], tags: values(tagsOf.all(id)) },
        ];
      }),
  };
}

function grouped(rows: readonly Record<string, unknown>[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const id = row['id'] as string;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row['value'] as string]);
    else group.push(row['value'] as string);
  }
  return groups;
}
