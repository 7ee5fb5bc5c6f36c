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

/** The favorites in another order; equal ones stay as they were, newest first. */
export function sortFavorites(
  favorites: readonly Favorite[],
  { column, isDescending }: Sort,
  language: InterfaceLanguage,
): readonly Favorite[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = isDescending ? -1 : 1;
  return favorites.toSorted((one, other) => {
    const order =
      column === 'addedAt'
        ? one.addedAt - other.addedAt
        : collator.compare(one[column], other[column]);
    return sign * order;
  });
}
