import { createContext, use, useMemo, useState } from 'react';
import type { Entry } from '../../../shared/entry.ts';
import type { WordDetails } from '../../../shared/word.ts';
import { type OrderedSenses, orderSenses } from '../../../text/senses/orderSenses.ts';
import { useSettings } from '../../data/useSettings.ts';

/** The sentence that the word of this page was met in; '' when there is none. */
export const MetInContext = createContext('');

/** The senses as they are to be read, and the reader's say in it. */
export interface SenseOrder extends OrderedSenses {
  /** The dictionary's order was asked for in spite of `why`. */
  readonly isUndone: boolean;
  readonly toggle: () => void;
}

/** The order of the senses of an entry; null for what has none. */
export function useSenseOrder(
  { headword, headwordLanguage }: Pick<Entry, 'headword' | 'headwordLanguage'>,
  word: WordDetails | null,
): SenseOrder | null {
  const sentence = use(MetInContext);
  const { fields } = useSettings();
  const [undoneFor, setUndoneFor] = useState<string | null>(null);
  const isUndone = undoneFor === sentence;
  // The words and fields that are known are English.
  const isKnown = sentence !== '' && /^en\b/i.test(headwordLanguage);
  const order = useMemo(
    () =>
      word === null || word.senses.length === 0
        ? null
        : orderSenses(word, fields, isKnown ? { sentence, headword } : null),
    [word, fields, isKnown, sentence, headword],
  );
  const plain = useMemo(
    () => (word === null || !isUndone ? null : orderSenses(word, [], null)),
    [word, isUndone],
  );
  if (order === null) return null;
  return {
    ...(isUndone && plain !== null ? plain : order),
    why: order.why,
    isUndone,
    toggle: () => setUndoneFor(isUndone ? null : sentence),
  };
}
