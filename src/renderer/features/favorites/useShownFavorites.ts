import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Favorite } from '../../../shared/favorite.ts';
import type { InterfaceLanguage } from '../../../shared/settings.ts';
import { foundFavoritesQuery } from '../../data/queries.ts';
import { isInScope, type Scope } from './scope.ts';
import type { Lookups, Sort } from './sortFavorites.ts';
import { useSortedFavorites } from './useSortedFavorites.ts';

/** The favorites of a scope that a query finds, in their order. */
export function useShownFavorites(
  favorites: readonly Favorite[],
  scope: Scope,
  query: string,
  sort: Sort,
  lookups: Lookups,
): readonly Favorite[] {
  const { i18n } = useTranslation();
  const filter = useDeferredValue(query.trim());
  const { data } = useQuery({
    ...foundFavoritesQuery(filter),
    enabled: filter !== '',
    placeholderData: keepPreviousData,
  });
  const found = filter !== '' && data?.kind === 'done' ? data.value : null;
  const shown = useMemo(() => {
    const ids = found === null ? null : new Set(found);
    return favorites.filter(
      (favorite) => isInScope(favorite, scope) && (ids === null || ids.has(favorite.id)),
    );
  }, [favorites, scope, found]);
  return useSortedFavorites(shown, sort, i18n.language as InterfaceLanguage, lookups);
}
