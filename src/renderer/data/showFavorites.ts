import type { Favorite, FavoriteId } from '../../shared/favorite.ts';
import { done } from '../../shared/outcome.ts';
import { favoritesQuery } from './queries.ts';
import { queryClient } from './queryClient.ts';

/** Favorites that are on disk as they are shown from now on, and those that are gone. */
interface ShownChange {
  readonly changed: readonly Favorite[];
  readonly removed: readonly FavoriteId[];
}

/** Shows a change that is on disk without waiting for the list to be read again. */
export function showFavorites({ changed, removed }: ShownChange): void {
  queryClient.setQueryData(favoritesQuery.queryKey, (known) =>
    known?.kind === 'done' ? done(withChange(known.value, changed, removed)) : known,
  );
}

/** Newest first, as they are read. */
function withChange(
  kept: readonly Favorite[],
  changed: readonly Favorite[],
  removed: readonly FavoriteId[],
): readonly Favorite[] {
  const gone = new Set(removed);
  const news = new Map(changed.map((favorite) => [favorite.id, favorite]));
  const rest = kept.flatMap((favorite) => {
    if (gone.has(favorite.id)) return [];
    const now = news.get(favorite.id);
    // One that was kept anew has another time, and another place.
    if (now !== undefined && now.addedAt !== favorite.addedAt) return [];
    news.delete(favorite.id);
    return [now ?? favorite];
  });
  if (news.size === 0) return rest;
  return [...news.values(), ...rest].toSorted((a, b) => b.addedAt - a.addedAt);
}
