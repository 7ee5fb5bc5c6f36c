import type { EntrySnapshot, Favorite, FavoriteId, HistoryItem } from '../../shared/favorite.ts';
import type { Outcome } from '../../shared/outcome.ts';

/**
 * What the reader made: favorites and the history of lookups, kept in `user.db`.
 *
 * Every change is on disk (committed and synced) when its outcome is `done`, and has changed
 * nothing when it is `failed` (but see `clearHistory`). All methods fail with `unavailable` when the file could not be
 * opened, with `disk-full` or `read-only` when it could not be written.
 */
export interface UserData {
  /** Those not removed, the newest first. */
  listFavorites(): Outcome<readonly Favorite[]>;
  /**
   * Keeps an entry. One that is kept already is given as it is. One that was removed comes back
   * under its old id, with the words and the time of now: the reader has kept it anew.
   */
  addFavorite(entry: EntrySnapshot): Outcome<Favorite>;
  /**
   * Takes favorites off the list; they can be restored for 30 days. Removing what is removed is
   * done already. Fails with `not-found`, removing none, when an id names no favorite.
   */
  removeFavorites(ids: readonly FavoriteId[]): Outcome<null>;
  /**
   * Takes removals back: id, words and time of adding are as they were. Fails with `not-found`,
   * restoring none, when an id names no favorite or one removed too long ago.
   */
  restoreFavorites(ids: readonly FavoriteId[]): Outcome<null>;
  /** Counts one more lookup of the entry; its words and `query` become those of this lookup. */
  recordLookup(entry: EntrySnapshot, query: string): Outcome<null>;
  /** One item an entry, the latest looked up first, at most `limit` of them. */
  listHistory(limit: number): Outcome<readonly HistoryItem[]>;
  /**
   * Deletes all lookups so that no byte of them is left in the files of `user.db`.
   *
   * It can fail half-way, with the lookups gone from the list but not yet overwritten (another
   * process reads the file, the disk is full): clearing again, or a clean close, finishes it.
   */
  clearHistory(): Outcome<null>;
  /** Closes the file; no other method may be called afterwards. */
  close(): void;
}
