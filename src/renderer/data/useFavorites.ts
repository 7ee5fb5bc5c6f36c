import { useQuery } from '@tanstack/react-query';
import type { Favorite } from '../../shared/favorite.ts';
import type { FailureReason } from '../../shared/outcome.ts';
import { favoritesQuery } from './queries.ts';

export interface FavoritesRead {
  /** Newest first; empty while they are read, and when they cannot be. */
  readonly favorites: readonly Favorite[];
  readonly isPending: boolean;
  readonly failure: FailureReason | null;
}

const NONE: readonly Favorite[] = [];

/** All favorites, kept true by the event that tells of changes. */
export function useFavorites(): FavoritesRead {
  const { data, isPending, isError } = useQuery(favoritesQuery);
  if (data?.kind === 'done') return { favorites: data.value, isPending: false, failure: null };
  const failure = data?.kind === 'failed' ? data.reason : isError ? 'unknown' : null;
  return { favorites: NONE, isPending, failure };
}
