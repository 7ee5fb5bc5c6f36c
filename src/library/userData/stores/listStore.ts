import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import {
  DEFAULT_LIST,
  type FavoriteList,
  KEPT_LIMITS,
  type ListId,
} from '../../../shared/favorite.ts';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import { attempt, attemptChange, type LogError } from '../sqliteOutcome.ts';

/** The part of `UserData` that keeps the lists of favorites. */
export interface ListStore {
  /** In the reader's order; until there is one, the default list first and the others as made. */
  listLists(): Outcome<readonly FavoriteList[]>;
  /** Fails with `invalid` when the name is empty, too long or taken. */
  addList(name: string): Outcome<FavoriteList>;
  /** Fails with `invalid` as `addList` does, with `not-found` when there is no such list. */
  renameList(id: ListId, name: string): Outcome<null>;
  /**
   * Takes a list away; its favorites stay, in the default list when they are in no other. Fails
   * with `invalid` for the default list, with `not-found` when there is no such list.
   */
  removeList(id: ListId): Outcome<null>;
  /** Puts the lists in this order; those not named come after them, in theirs. Unknown ids are passed over. */
  orderLists(ids: readonly ListId[]): Outcome<null>;
}

/** Makes the {@link ListStore} of a database of the newest version. */
export function listStore(db: DatabaseSync, logError: LogError): ListStore {
  const list = db.prepare('SELECT id, name FROM lists ORDER BY position, rowid');
  const byName = db.prepare('SELECT id FROM lists WHERE name = ?');
  const add = db.prepare(`
    INSERT INTO lists (id, name, position)
    VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM lists))`);
  const rename = db.prepare('UPDATE lists SET name = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM lists WHERE id = ?');
  const place = db.prepare('UPDATE lists SET position = ? WHERE id = ?');
  const settleAll = db.prepare(`
    INSERT INTO favorite_lists (favorite_id, list_id)
    SELECT id, '${DEFAULT_LIST}' FROM favorites
    WHERE id NOT IN (SELECT favorite_id FROM favorite_lists)`);

  const checkedName = (name: string, own: ListId | null): string | null => {
    const clean = name.trim();
    if (clean === '' || clean.length > KEPT_LIMITS.listName) return null;
    const taken = byName.get(clean)?.['id'];
    return taken === undefined || taken === own ? clean : null;
  };

  return {
    listLists: () => attempt(() => done(list.all() as unknown as FavoriteList[]), logError),
    addList: (name) =>
      attempt(() => {
        const clean = checkedName(name, null);
        if (clean === null) return failed('invalid');
        const id = randomUUID() as string as ListId;
        add.run(id, clean);
        return done({ id, name: clean });
      }, logError),
    renameList: (id, name) =>
      attempt(() => {
        const clean = checkedName(name, id);
        if (clean === null) return failed('invalid');
        return rename.run(clean, id).changes === 0 ? failed('not-found') : done(null);
      }, logError),
    orderLists: (ids) =>
      attemptChange(
        db,
        () => {
          const known = list.all().map((row) => row['id'] as ListId);
          const named = new Set(ids);
          const ordered = [...named, ...known.filter((id) => !named.has(id))];
          ordered.forEach((id, position) => place.run(position, id));
          return done(null);
        },
        logError,
      ),
    removeList: (id) => {
      if (id === DEFAULT_LIST) return failed('invalid');
      return attemptChange(
        db,
        () => {
          if (remove.run(id).changes === 0) return failed('not-found');
          settleAll.run();
          return done(null);
        },
        logError,
      );
    },
  };
}
