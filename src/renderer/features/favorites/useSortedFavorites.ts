import { useEffect, useMemo, useState } from 'react';
import type { Favorite } from '../../../shared/favorite.ts';
import type { InterfaceLanguage } from '../../../shared/settings.ts';
import { favoriteOrder, type Lookups, type Sort, sortFavorites } from './sortFavorites.ts';
import { sortInSlices } from './sortInSlices.ts';

/** So few are sorted before the screen is drawn. */
const AT_ONCE = 1_000;

/** The favorites in their order; of many, the order before is shown until the new one is there. */
export function useSortedFavorites(
  favorites: readonly Favorite[],
  sort: Sort,
  language: InterfaceLanguage,
  lookups: Lookups,
): readonly Favorite[] {
  // As they are read, the newest first, they need no sorting.
  const isSorted = sort.column === 'addedAt' && sort.isDescending;
  const isFew = favorites.length <= AT_ONCE;
  const few = useMemo(
    () => (isSorted || !isFew ? favorites : sortFavorites(favorites, sort, language, lookups)),
    [favorites, sort, language, lookups, isSorted, isFew],
  );
  const [many, setMany] = useState<readonly Favorite[]>([]);

  useEffect(() => {
    let isOutdated = false;
    const run = async (): Promise<void> => {
      const sorted = await sortInSlices(
        favorites,
        favoriteOrder(sort, language, lookups),
        () => isOutdated,
      );
      if (sorted !== null) setMany(sorted);
    };
    if (!isFew && !isSorted) void run();
    return () => {
      isOutdated = true;
    };
  }, [favorites, sort, language, lookups, isSorted, isFew]);

  return isSorted || isFew || many.length === 0 ? few : many;
}
