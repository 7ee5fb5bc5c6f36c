import type { Favorite, FavoritesChange } from '../../shared/favorite.ts';

/** Favorites that are on disk as they are from now on, and those that are gone. */
export type SomeChange = Omit<Extract<FavoritesChange, { readonly kind: 'some' }>, 'kind'>;

/** The favorites after a change, the newest first, as they are read. */
export function withChange(
  kept: readonly Favorite[],
  { changed, removed }: SomeChange,
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
