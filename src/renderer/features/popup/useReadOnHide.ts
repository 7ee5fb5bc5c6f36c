import { useRef } from 'react';
import type { Hit } from '../../../shared/hit.ts';
import { api } from '../../api.ts';
import { type Shown, useLookedAt } from '../../search/useLookedAt.ts';
import { MAX_QUERY } from '../../../shared/limits.ts';

interface ReadOnHide {
  /** Keeps the lookup that this show of the popup ended in, if it ended in an entry being read. */
  readonly keep: () => void;
  /** The main window goes on with the lookup, and keeps it. */
  readonly forget: () => void;
}

/**
 * A lookup in the popup ends when the popup hides. Kept any earlier, it would be counted a second
 * time when Enter takes it to the main window.
 */
export function useReadOnHide(hit: Hit | null, query: string): ReadOnHide {
  const read = useRef<Shown | null>(null);
  useLookedAt(hit === null ? null : { entryId: hit.entry.id, query }, (shown) => {
    read.current = shown;
  });
  const forget = (): void => {
    read.current = null;
  };
  return {
    keep: () => {
      if (read.current !== null) {
        const { entryId, query: asked } = read.current;
        void api.recordLookup(entryId, asked.slice(0, MAX_QUERY));
      }
      forget();
    },
    forget,
  };
}
