import { useEffect, useEffectEvent } from 'react';
import type { EntryId } from '../../shared/entry.ts';

/** Milliseconds after which an entry that is looked at counts as read. */
const READ_AFTER = 1500;

/** An entry before the reader's eyes, and the query that led there. */
export interface Shown {
  readonly entryId: EntryId;
  readonly query: string;
}

/**
 * Tells when an entry was looked at long enough to count as read, without a key pressed meanwhile.
 *
 * @param shown null while there is nothing to read, or the answer is not settled
 */
export function useLookedAt(shown: Shown | null, onLookedAt: (shown: Shown) => void): void {
  const onTime = useEffectEvent(onLookedAt);
  const entryId = shown?.entryId ?? null;
  const query = shown?.query ?? '';
  useEffect(() => {
    if (entryId === null) return undefined;
    const timer = setTimeout(() => {
      // A window that nobody looks at is not read.
      if (document.visibilityState !== 'visible' || !document.hasFocus()) return;
      onTime({ entryId, query });
    }, READ_AFTER);
    return () => clearTimeout(timer);
  }, [entryId, query]);
}
