import { useEffect, useMemo, useState } from 'react';
import type { Favorite, FavoriteId, ListId } from '../../../shared/favorite.ts';
import type { InterfaceLanguage } from '../../../shared/settings.ts';

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
function favoriteOrder(
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

/** Milliseconds of sorting before the screen has its turn. */
const SLICE = 8;
/** This many are sorted at once by the engine's own sort. */
const RUN = 256;

/**
 * Sorts without holding the screen up: runs are sorted at once and merged in slices. Equal items
 * stay in their order.
 *
 *     runs    [3 7 9] [1 4 8] [2 5 6]
 *     merged  [1 3 4 7 8 9]   [2 5 6]
 *             [1 2 3 4 5 6 7 8 9]
 *
 * @returns null when `isOutdated` said so meanwhile.
 */
export async function sortInSlices<T>(
  items: readonly T[],
  compare: (one: T, other: T) => number,
  isOutdated: () => boolean,
): Promise<readonly T[] | null> {
  let sliceEnd = performance.now() + SLICE;
  const pause = async (): Promise<void> => {
    if (performance.now() < sliceEnd) return;
    await new Promise<void>((resolve) => {
      setTimeout(resolve);
    });
    sliceEnd = performance.now() + SLICE;
  };

  let runs: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).toSorted(compare));
    await pause();
    if (isOutdated()) return null;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let index = 0; index < runs.length; index += 2) {
      const [one = [], other = []] = [runs[index], runs[index + 1]];
      const both: T[] = [];
      let [i, j] = [0, 0];
      while (i < one.length || j < other.length) {
        const isFirst =
          j >= other.length || (i < one.length && compare(one[i] as T, other[j] as T) <= 0);
        both.push(isFirst ? (one[i++] as T) : (other[j++] as T));
        if (both.length % RUN === 0) {
          await pause();
          if (isOutdated()) return null;
        }
      }
      merged.push(both);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Which favorites are shown. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'list'; readonly list: ListId }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'removed' };

export const ALL: Scope = { kind: 'all' };

export const isSameScope = (one: Scope, other: Scope): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Whether a favorite that is kept belongs to a scope. */
export function isInScope(favorite: Favorite, scope: Scope): boolean {
  if (scope.kind === 'list') return favorite.lists.includes(scope.list);
  return scope.kind !== 'tag' || favorite.tags.includes(scope.tag);
}

/** How many favorites there are in each list, and with each tag, tags in their order. */
export function countByScope(favorites: readonly Favorite[]): {
  readonly lists: ReadonlyMap<ListId, number>;
  readonly tags: readonly (readonly [tag: string, count: number])[];
} {
  const lists = new Map<ListId, number>();
  const tags = new Map<string, number>();
  for (const favorite of favorites) {
    for (const list of favorite.lists) lists.set(list, (lists.get(list) ?? 0) + 1);
    for (const tag of favorite.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  return { lists, tags: [...tags].toSorted(([a], [b]) => a.localeCompare(b)) };
}
