import { type Favorite, FAVORITES_AT_ONCE, type FavoritesChange } from '../../shared/favorite.ts';
import { done, type Outcome } from '../../shared/outcome.ts';
import { api } from '../api.ts';

let reading: Promise<Outcome<readonly Favorite[]>> | null = null;

/**
 * Reads all favorites, the newest first, some at a time. What changes meanwhile is told, and taken
 * into account: the answer is as if all were read at its end. Who asks while they are being read
 * gets the same answer.
 */
export function readFavorites(): Promise<Outcome<readonly Favorite[]>> {
  reading ??= readAll().finally(() => {
    reading = null;
  });
  return reading;
}

async function readAll(): Promise<Outcome<readonly Favorite[]>> {
  let told: FavoritesChange[] = [];
  const isOutdated = (): boolean => told.some(({ kind }) => kind === 'all');
  const stopListening = api.on('favoritesChanged', (change) => {
    told.push(change);
  });
  try {
    for (;;) {
      told = [];
      const read = await readWhile(() => !isOutdated());
      if (read.kind === 'failed') return read;
      if (isOutdated()) continue;
      const changes = told.filter((change) => change.kind === 'some');
      return done(changes.reduce(withChange, read.value));
    }
  } finally {
    stopListening();
  }
}

/** Ends early, with what was read so far, when going on is of no use. */
async function readWhile(isOfUse: () => boolean): Promise<Outcome<readonly Favorite[]>> {
  const ids = await api.listFavoriteIds();
  if (ids.kind === 'failed') return ids;
  const favorites: Favorite[] = [];
  for (let start = 0; start < ids.value.length && isOfUse(); start += FAVORITES_AT_ONCE) {
    const some = await api.findFavorites(ids.value.slice(start, start + FAVORITES_AT_ONCE));
    if (some.kind === 'failed') return some;
    favorites.push(...some.value);
  }
  return done(favorites);
}

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
