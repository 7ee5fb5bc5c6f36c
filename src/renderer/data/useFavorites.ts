import { useQuery } from '@tanstack/react-query';
import type { Favorite } from '../../shared/favorite.ts';
import type { FailureReason } from '../../shared/outcome.ts';
import { favoritesQuery } from './queries.ts';

export interface FavoritesRead {
  /** Newest first; empty while they are read for the first time, and when they cannot be. */
  readonly favorites: readonly Favorite[];
  /** None are known, and they are being read. */
  readonly isPending: boolean;
  readonly failure: FailureReason | null;
}

const NONE: readonly Favorite[] = [];

/** All favorites, kept true by the event that tells of changes. */
export function useFavorites(): FavoritesRead {
  const { data, isPending, isFetching, isError } = useQuery(favoritesQuery);
  if (data?.kind === 'done') {
    const { value } = data;
    return { favorites: value, isPending: isFetching && value.length === 0, failure: null };
  }
  const failure = data?.kind === 'failed' ? data.reason : isError ? 'unknown' : null;
  return { favorites: NONE, isPending, failure };
}
