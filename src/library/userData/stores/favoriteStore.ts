import type { DatabaseSync } from 'node:sqlite';
import {
  type EntrySnapshot,
  type Favorite,
  type FavoriteChange,
  type FavoriteId,
  type Keeping,
  type ListId,
  type RemovedFavorite,
} from '../../../shared/favorite.ts';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import { favoriteReader, favoriteWriter, wordsOf } from './favoriteWriter.ts';
import { attempt, attemptChange, type LogError } from '../sqliteOutcome.ts';
import type { TimesOfRun } from '../upkeep.ts';

/** How long a removed favorite can be restored, in milliseconds: 30 days. */
const DAY = 24 * 60 * 60 * 1000;
const RESTORABLE_FOR = 30 * DAY;

/** The part of `UserData` that keeps favorites; a removal is a mark on the row. */
export interface FavoriteStore {
  /** Those not removed, the newest first. */
  listFavorites(): Outcome<readonly Favorite[]>;
  /** The ids of the same, in the same order. */
  listFavoriteIds(): Outcome<readonly FavoriteId[]>;
  /** Those of the ids that are kept, in the order of the ids. */
  findFavorites(ids: readonly FavoriteId[]): Outcome<readonly Favorite[]>;
  /** Those removed less than 30 days ago, the latest first. */
  listRemovedFavorites(): Outcome<readonly RemovedFavorite[]>;
  /**
   * Keeps an entry. One that is kept already is given as it is, but with the lists and the sentence
   * of `keeping` where it had none. One that was removed comes back under its old id, with the words
   * and the time of now and with its note, lists and tags: the reader has kept it anew. Fails with
   * `not-found` when a list is not there.
   */
  addFavorite(entry: EntrySnapshot, keeping?: Keeping): Outcome<Favorite>;
  /** The same for many at once, all or none; one without a note gets this one. */
  addFavorites(
    entries: readonly { readonly entry: EntrySnapshot; readonly metIn: string }[],
    lists: readonly ListId[],
    note: string,
  ): Outcome<readonly Favorite[]>;
  /**
   * Changes translations, notes, tags and lists of favorites, all of them or none. Fails with `not-found` when an
   * id names no favorite that is kept, or a list is not there.
   */
  changeFavorites(ids: readonly FavoriteId[], change: FavoriteChange): Outcome<null>;
  /**
   * Takes favorites off the list; they can be restored for 30 days. Removing what is removed is
   * done already. Fails with `not-found`, removing none, when an id names no favorite.
   */
  removeFavorites(ids: readonly FavoriteId[]): Outcome<null>;
  /**
   * Takes removals back: id, words, lists, tags, note, cards and time of adding are as they were.
   * Fails with `not-found`, restoring none, when an id names no favorite or one removed too long
   * ago.
   */
  restoreFavorites(ids: readonly FavoriteId[]): Outcome<null>;
}

/** Makes the {@link FavoriteStore} of a database of the newest version. */
export function favoriteStore(
  db: DatabaseSync,
  now: () => number,
  logError: LogError,
  removal = now,
): FavoriteStore {
  const read = favoriteReader(db);
  const write = favoriteWriter(db);
  const find = db.prepare(
    'SELECT id, note, met_in AS metIn, removed_at AS removedAt FROM favorites WHERE entry_id = ?',
  );
  const isKept = db.prepare('SELECT 1 FROM favorites WHERE id = ? AND removed_at IS NULL');
  const exists = db.prepare('SELECT 1 FROM favorites WHERE id = ?');
  const hasList = db.prepare('SELECT 1 FROM lists WHERE id = ?');
  const setTranslation = db.prepare('UPDATE favorites SET translation = ? WHERE id = ?');
  const setNote = db.prepare('UPDATE favorites SET note = ? WHERE id = ?');
  const setMetIn = db.prepare('UPDATE favorites SET met_in = ? WHERE id = ?');
  const removeTag = db.prepare('DELETE FROM favorite_tags WHERE favorite_id = ? AND tag = ?');
  const removeList = db.prepare('DELETE FROM favorite_lists WHERE favorite_id = ? AND list_id = ?');
  const remove = db.prepare(
    'UPDATE favorites SET removed_at = ? WHERE id = ? AND removed_at IS NULL',
  );
  const restore = db.prepare('UPDATE favorites SET removed_at = NULL WHERE id = ?');

  const inOne = <T>(work: () => Outcome<T>): Outcome<T> => attemptChange(db, work, logError);
  const changeEach = (
    ids: readonly FavoriteId[],
    known: typeof exists,
    change: (id: FavoriteId) => void,
  ): Outcome<null> =>
    inOne(() => {
      if (!ids.every((id) => known.get(id) !== undefined)) return failed('not-found');
      ids.forEach(change);
      return done(null);
    });

  const add = (entry: EntrySnapshot, { lists, metIn = '' }: Keeping): Outcome<Favorite> => {
    if (lists?.some((list) => hasList.get(list) === undefined)) return failed('not-found');
    const known = find.get(entry.id);
    let id = known?.['id'] as FavoriteId | undefined;
    const keptMetIn = (known?.['metIn'] as string | undefined) ?? '';
    if (id === undefined || known?.['removedAt'] !== null) {
      const note = (known?.['note'] as string | undefined) ?? '';
      id = write.put({ ...wordsOf(entry, now(), metIn === '' ? keptMetIn : metIn), note });
    } else if (keptMetIn === '' && metIn !== '') setMetIn.run(metIn, id);
    write.addLists(id, lists ?? []);
    write.settle(id);
    write.dealCards(id);
    const [favorite] = read.some([id]);
    return favorite === undefined ? failed('unknown') : done(favorite);
  };

  const change = (id: FavoriteId, changed: FavoriteChange): void => {
    if (changed.translation !== undefined) setTranslation.run(changed.translation, id);
    if (changed.note !== undefined) setNote.run(changed.note, id);
    if (changed.metIn !== undefined) setMetIn.run(changed.metIn, id);
    write.addTags(id, changed.addTags ?? []);
    changed.removeTags?.forEach((tag) => removeTag.run(id, tag));
    write.addLists(id, changed.addLists ?? []);
    changed.removeLists?.forEach((list) => removeList.run(id, list));
    write.settle(id);
    if (changed.metIn !== undefined) write.dealCards(id);
  };

  return {
    listFavorites: () => attempt(() => done(read.all()), logError),
    listFavoriteIds: () => attempt(() => done(read.ids()), logError),
    findFavorites: (ids) => attempt(() => done(read.some(ids)), logError),
    listRemovedFavorites: () => attempt(() => done(read.removed()), logError),
    addFavorite: (entry, keeping = {}) => inOne(() => add(entry, keeping)),
    addFavorites: (entries, lists, note) =>
      inOne(() => {
        const added: Favorite[] = [];
        for (const { entry, metIn } of entries) {
          const one = add(entry, { lists, metIn });
          if (one.kind === 'failed') return one;
          if (one.value.note === '' && note !== '') change(one.value.id, { note });
          added.push({ ...one.value, note: one.value.note || note });
        }
        return done(added);
      }),
    changeFavorites: (ids, changed) => {
      const lists = changed.addLists ?? [];
      if (!lists.every((list) => hasList.get(list) !== undefined)) return failed('not-found');
      return changeEach(ids, isKept, (id) => change(id, changed));
    },
    removeFavorites: (ids) => {
      const removedAt = removal();
      return changeEach(ids, exists, (id) => remove.run(removedAt, id));
    },
    restoreFavorites: (ids) => changeEach(ids, exists, (id) => restore.run(id)),
  };
}

/**
 * Deletes for good the favorites that were removed more than 30 days ago. A removal of the
 * future was written down by a wrong clock: its 30 days begin now.
 */
export function purgeRemoved(
  db: DatabaseSync,
  { removal, purge }: TimesOfRun,
  logError: LogError,
): Outcome<null> {
  return attempt(() => {
    db.prepare('UPDATE favorites SET removed_at = ?1 WHERE removed_at > ?1 + ?2').run(
      removal(),
      DAY,
    );
    db.prepare('DELETE FROM favorites WHERE removed_at < ?').run(purge() - RESTORABLE_FOR);
    return done(null);
  }, logError);
}
