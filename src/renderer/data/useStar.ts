import { useRef } from 'react';
import type { Entry } from '../../shared/entry.ts';
import { useFavoriteChanges } from './useFavoriteChanges.ts';
import { useFavorites } from './useFavorites.ts';

export interface Star {
  readonly isStarred: boolean;
  /** Gives whether the entry is a favorite now; null when nothing was changed. */
  readonly toggle: () => Promise<boolean | null>;
}

/** Whether an entry is a favorite, and the way to change it. */
export function useStar(entry: Pick<Entry, 'id' | 'headword'> | null): Star {
  const { favorites } = useFavorites();
  const { add, remove } = useFavoriteChanges();
  const isBusy = useRef(false);
  const favorite = favorites.find(({ entryId }) => entryId === entry?.id);

  const toggle = async (): Promise<boolean | null> => {
    if (entry === null || isBusy.current) return null;
    isBusy.current = true;
    try {
      const isDone = favorite === undefined ? await add(entry) : await remove([favorite]);
      return isDone ? favorite === undefined : null;
    } finally {
      isBusy.current = false;
    }
  };
  return { isStarred: favorite !== undefined, toggle };
}
