import { useRef } from 'react';
import type { Entry } from '../../shared/entry.ts';
import type { Favorite, Keeping } from '../../shared/favorite.ts';
import { useFavoriteChanges } from './useFavoriteChanges.ts';
import { useFavorites } from './useFavorites.ts';

export interface Star {
  /** The entry is kept, in any list. */
  readonly isStarred: boolean;
  readonly favorite: Favorite | null;
  readonly headword: string;
  /** Gives whether the entry is a favorite now; null when nothing was changed. */
  readonly toggle: () => Promise<boolean | null>;
  /** Keeps the entry in lists; gives whether it is on disk. */
  readonly keep: (keeping?: Keeping) => Promise<boolean>;
}

/**
 * Whether an entry is a favorite, and the way to change it.
 *
 * @param metIn The sentence in which it was met; '' when there is none.
 */
export function useStar(entry: Pick<Entry, 'id' | 'headword'> | null, metIn = ''): Star {
  const { favorites } = useFavorites();
  const { add, remove } = useFavoriteChanges();
  const isBusy = useRef(false);
  const favorite = favorites.find(({ entryId }) => entryId === entry?.id) ?? null;

  const keep = async (keeping?: Keeping): Promise<boolean> =>
    entry !== null && add(entry, metIn === '' ? keeping : { metIn, ...keeping });
  const toggle = async (): Promise<boolean | null> => {
    if (entry === null || isBusy.current) return null;
    isBusy.current = true;
    try {
      const isDone = favorite === null ? await keep() : await remove([favorite]);
      return isDone ? favorite === null : null;
    } finally {
      isBusy.current = false;
    }
  };
  return {
    isStarred: favorite !== null,
    favorite,
    headword: entry?.headword ?? '',
    toggle,
    keep,
  };
}
