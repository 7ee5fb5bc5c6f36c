import type { Sense, WordDetails } from '../../../shared/word.ts';
import { usualRenderings } from '../../../text/senses/usualRenderings.ts';
import type { SenseOrder } from './useSenseOrder.ts';

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
