import { createContext, use, useMemo, useState } from 'react';
import type { Entry } from '../../shared/entry.ts';
import type { Sense, WordDetails } from '../../shared/word.ts';
import { type OrderedSenses, orderSenses } from '../../text/senses/orderSenses.ts';
import { usualRenderings } from '../../text/senses/senseGroups.ts';
import { useSettings } from '../data/useSettings.ts';

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

/** Renderings that are read at a glance. */
const GLANCE = 4;

/** What decides which senses come first, see {@link SenseOrder}. */
type Order = Pick<SenseOrder, 'groups' | 'glosses' | 'why' | 'isUndone'>;

/**
 * The renderings that most readers want, each once, as one line in the translation's own script.
 *
 * @param order null for the dictionary's own.
 */
export function usualGlosses(
  word: WordDetails,
  language: string,
  order: Order | null = null,
): string {
  const separator = /^zh(?:-|$)/.test(language) ? '；' : '; ';
  return glancedAt(word, order).join(separator);
}

function glancedAt(word: WordDetails, order: Order | null): readonly string[] {
  const isOther = order !== null && order.why !== null && !order.isUndone;
  return [...new Set(isOther ? order.glosses : usualRenderings(word))].slice(0, GLANCE);
}

/**
 * The senses that are listed below the line of usual renderings: those of parts of speech or fields
 * whole, since they order what the line says; without such marks only what the line leaves out.
 *
 * @param order null for the dictionary's own.
 */
export function sensesToList(word: WordDetails, order: Order | null = null): readonly Sense[] {
  const senses = order?.groups ?? word.senses;
  const isPlain = senses.every(
    ({ partOfSpeech, labels }) => partOfSpeech === '' && labels.length === 0,
  );
  if (!isPlain) return senses;
  const said = new Set(glancedAt(word, order));
  return senses
    .map((sense) => ({ ...sense, glosses: sense.glosses.filter((gloss) => !said.has(gloss)) }))
    .filter(({ glosses }) => glosses.length > 0);
}
