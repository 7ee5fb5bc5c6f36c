import type { Favorite } from '../../../shared/favorite.ts';
import type { InterfaceLanguage } from '../../../shared/settings.ts';

export type SortColumn = 'headword' | 'reading' | 'translation' | 'dictionaryName' | 'addedAt';

export interface Sort {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

/** The next order after a press on a column's title: names from A, dates from the newest. */
export function nextSort(sort: Sort, column: SortColumn): Sort {
  return sort.column === column
    ? { column, isDescending: !sort.isDescending }
    : { column, isDescending: column === 'addedAt' };
}

/** Compares two favorites by a column. */
export function favoriteOrder(
  { column, isDescending }: Sort,
  language: InterfaceLanguage,
): (one: Favorite, other: Favorite) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = isDescending ? -1 : 1;
  return (one, other) => {
    const order =
      column === 'addedAt'
        ? one.addedAt - other.addedAt
        : collator.compare(one[column], other[column]);
    return sign * order;
  };
}

/** The favorites in another order; equal ones stay as they were, newest first. */
export const sortFavorites = (
  favorites: readonly Favorite[],
  sort: Sort,
  language: InterfaceLanguage,
): readonly Favorite[] => favorites.toSorted(favoriteOrder(sort, language));
