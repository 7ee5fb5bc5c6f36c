import { useEffect, useState } from 'react';
import type { Hit, SearchAnswer, SearchOptions } from '../../shared/hit.ts';
import { api } from '../api.ts';
import { MAX_QUERY } from '../../shared/limits.ts';

/** What is known of the answer to the last question. */
export interface Lookup {
  /** The answer shown: to the last question, or to the one before while that is under way. */
  readonly answer: SearchAnswer | null;
  /** The hits of `answer`, followed by those of its second answer once that is there. */
  readonly hits: readonly Hit[];
  /** `answer` belongs to the question as it stands. */
  readonly isSettled: boolean;
  /** Both answers to the question as it stands are there. */
  readonly isComplete: boolean;
  /** The question as it stands could not be answered. */
  readonly isFailed: boolean;
}

const IDLE: Lookup = {
  answer: null,
  hits: [],
  isSettled: true,
  isComplete: true,
  isFailed: false,
};

/**
 * Asks the library as the reader types. Answers to any but the last question are dropped, and so
 * are cancelled ones; the list before stays until the new one is there, so nothing flickers. The
 * second answer (texts) is asked for after the first, and only ever follows it.
 */
export function useLookup(query: string, options: Omit<SearchOptions, 'limit'> = {}): Lookup {
  const { exactOnly = false, literal = false } = options;
  const text = query.trim() === '' ? '' : query.slice(0, MAX_QUERY);
  const question = JSON.stringify([text, exactOnly, literal]);
  const [known, setKnown] = useState({ question, lookup: IDLE });

  useEffect(() => {
    let isLast = true;
    const tell = (change: Partial<Lookup>): void =>
      setKnown(({ lookup }) => ({ question, lookup: { ...lookup, ...change } }));
    const asked: SearchOptions = { exactOnly, literal };

    // The question may be asked anew; answers to its earlier askings are dropped as well.
    let latest = 0;
    const ask = async (): Promise<void> => {
      latest += 1;
      const asking = latest;
      const isOver = (): boolean => !isLast || asking !== latest;
      let answer = await api.search(text, asked);
      // Another window asked something at the same moment; this question still stands.
      if (!isOver() && answer.isCancelled) answer = await api.search(text, asked);
      if (isOver() || answer.isCancelled) return;
      tell({ answer, hits: answer.hits, isComplete: exactOnly, isFailed: false });
      if (exactOnly) return;
      const texts = await api.searchTexts(text, asked);
      if (isOver() || texts.isCancelled) return;
      tell({ hits: mergeHits(answer.hits, texts.hits), isComplete: true });
    };

    const tryToAsk = (): void => {
      ask().catch(() => isLast && tell({ answer: null, hits: [], isFailed: true }));
    };
    if (text === '') {
      tell(IDLE);
      return undefined;
    }
    tryToAsk();
    // What was taken into the library, or out of it, may answer the question as well.
    const end = api.on('libraryChanged', tryToAsk);
    return () => {
      isLast = false;
      end();
    };
  }, [question, text, exactOnly, literal]);

  if (text === '') return IDLE;
  const isSettled = known.question === question;
  return isSettled ? known.lookup : { ...known.lookup, isSettled, isComplete: false };
}

function mergeHits(first: readonly Hit[], texts: readonly Hit[]): readonly Hit[] {
  if (texts.length === 0) return first;
  const known = new Set(first.map(({ entry }) => entry.id));
  return [...first, ...texts.filter(({ entry }) => !known.has(entry.id))];
}
