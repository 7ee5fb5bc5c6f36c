import type { Favorite, FavoriteId } from '../../../shared/favorite.ts';
import type { InterfaceLanguage } from '../../../shared/settings.ts';

export type SortColumn =
  'headword' | 'reading' | 'translation' | 'dictionaryName' | 'lookups' | 'addedAt';

/** How often the entries of favorites were looked up. */
export type Lookups = ReadonlyMap<FavoriteId, number>;

export interface Sort {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

/** The next order after a press on a column's title: names from A, dates from the newest, numbers from the
 * largest. */
export function nextSort(sort: Sort, column: SortColumn): Sort {
  return sort.column === column
    ? { column, isDescending: !sort.isDescending }
    : { column, isDescending: column === 'addedAt' || column === 'lookups' };
}

/** Compares two favorites by a column. */
export function favoriteOrder(
  { column, isDescending }: Sort,
  language: InterfaceLanguage,
  lookups: Lookups,
): (one: Favorite, other: Favorite) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = isDescending ? -1 : 1;
  return (one, other) => {
    if (column === 'addedAt') return sign * (one.addedAt - other.addedAt);
    if (column === 'lookups') {
      return sign * ((lookups.get(one.id) ?? 0) - (lookups.get(other.id) ?? 0));
    }
    return sign * collator.compare(one[column], other[column]);
  };
}

/** The favorites in another order; equal ones stay as they were, newest first. */
export const sortFavorites = (
  favorites: readonly Favorite[],
  sort: Sort,
  language: InterfaceLanguage,
  lookups: Lookups,
): readonly Favorite[] => favorites.toSorted(favoriteOrder(sort, language, lookups));
