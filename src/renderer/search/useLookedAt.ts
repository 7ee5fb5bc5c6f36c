import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EntryId } from '../../shared/entry.ts';
import { api } from '../api.ts';

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

/** Milliseconds after which a word that is not there counts as looked up. */
const MISSED_AFTER = 1500;
/** What is longer is a text and no word; in characters and in words. */
const LONGEST = 80;
const MOST_WORDS = 6;

/**
 * Keeps a word that is in no dictionary in the list of those not found, once, when it was looked at for
 * a while or when it is said to be all; gives the function that says so.
 *
 * @param word null while there is an answer, or none yet.
 */
export function useMissed(word: string | null): () => void {
  const kept = useRef<string | null>(null);
  const keep = (): void => {
    if (word === null || word === kept.current || !isWord(word)) return;
    kept.current = word;
    void api.recordMissed(word);
  };
  const onTime = useEffectEvent(() => {
    // A window that nobody looks at is not read.
    if (document.visibilityState === 'visible' && document.hasFocus()) keep();
  });
  useEffect(() => {
    if (word === null) {
      kept.current = null;
      return undefined;
    }
    const timer = setTimeout(onTime, MISSED_AFTER);
    return () => clearTimeout(timer);
  }, [word]);
  return keep;
}

/** Whether a text can be a word or a phrase: not a sentence, not an address, not signs alone. */
function isWord(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    text.length <= LONGEST &&
    words.length <= MOST_WORDS &&
    /\p{L}/u.test(text) &&
    !/[*?]|:\/\/|@|[/\\].*[/\\]/.test(text)
  );
}

/**
 * For keys that may be faster than the answer: gives a function that acts on a request at once when
 * the question as it stands is answered, and otherwise as soon as it is, request by request, each seeing
 * what the one before has done. Another question takes the requests back.
 */
export function useWhenSettled<PageRequest>(
  question: string,
  isSettled: boolean,
  act: (request: PageRequest) => void,
): (request: PageRequest) => void {
  const [waiting, setWaiting] = useState<readonly PageRequest[]>(NONE);
  const onSettled = useEffectEvent(act);
  useEffect(() => () => setWaiting(NONE), [question]);
  useEffect(() => {
    const [next, ...rest] = waiting;
    if (!isSettled || next === undefined) return;
    // One request a drawing, so that the next sees what this one has done.
    // eslint-disable-next-line react/set-state-in-effect -- a key is waiting, once in a while
    setWaiting(rest);
    onSettled(next);
  }, [isSettled, waiting]);
  return (request) => {
    if (isSettled && waiting.length === 0) act(request);
    else setWaiting((requests) => [...requests, request]);
  };
}

const NONE: readonly never[] = [];
