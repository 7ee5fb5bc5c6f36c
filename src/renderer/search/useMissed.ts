import { useEffect, useEffectEvent, useRef } from 'react';
import { api } from '../api.ts';

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
