import { useEffect } from 'react';
import { api } from '../../api.ts';
import { markKept, useScreen } from '../../screen/screenStore.ts';
import { MAX_QUERY } from '../../../shared/limits.ts';

/**
 * Keeps each lookup in the history: one search that ended in an entry being read. A place that is
 * come back to was kept before.
 */
export function useKeptLookups(): void {
  const { query, entryId, readBy, isKept } = useScreen(({ place }) => place);
  useEffect(() => {
    // The store, not the closure: effects may run twice for one change.
    if (entryId === null || readBy === null || useScreen.getState().place.isKept) return;
    markKept();
    // A history that cannot be written must not disturb the reading; the notices tell of it.
    void api.recordLookup(entryId, query.slice(0, MAX_QUERY));
  }, [query, entryId, readBy, isKept]);
}
