import type { DictionaryInfo } from '../../shared/entry.ts';
import type { Hit } from '../../shared/hit.ts';
import { cleanText } from '../../text/invisible.ts';
import { hasHan } from '../../text/script.ts';
import { simplifyCharacter } from '../../text/simplify.ts';
import { compareFound, type Found } from './found.ts';
import { markMatches } from './markMatches.ts';
import { mergeFound } from './mergeFound.ts';
import type { Question } from './question.ts';

/** What finds are shown for. */
export interface ShownFor {
  /** In the reader's order. */
  readonly dictionaries: readonly DictionaryInfo[];
  /** Place of the dictionary of a find in that order. */
  readonly placeOf: (found: Found) => number;
  /** As it was typed, and as it was searched. */
  readonly query: string;
  readonly searched: string;
  /** The reading of the query that a find answers. */
  readonly questionOf: (found: Found) => Question | undefined;
  /** At most this many rows. */
  readonly limit: number;
}

/**
 * Makes the rows that readers see: in their order, one a word, with what is to be marked.
 *
 * @returns them, and the reading of the query that the first one answers.
 */
export function toHits(
  found: readonly Found[],
  { dictionaries, placeOf, query, searched, questionOf, limit }: ShownFor,
): { readonly hits: readonly Hit[]; readonly first: Question | undefined } {
  const inOrder = found.toSorted((a, b) => compareFound(a, b, placeOf));
  const rows = mergeFound(inOrder, dictionaries, searched).slice(0, limit);
  const hits = rows.map(({ found: best, entry, others }) => {
    const { tier, reason } = best;
    const question = questionOf(best);
    const matches = question ? markMatches(entry, question, reason) : [];
    const script = scriptCrossed(query, { entry, matches, reason });
    const { excerpt } = best;
    const hit = { entry, others, tier, reason, script, matches };
    return excerpt === undefined ? hit : { ...hit, excerpt };
  });
  const [first] = rows;
  return { hits, first: first && questionOf(first.found) };
}

/**
 * Says in which script a query was typed when a hit was found only because Traditional and
 * Simplified characters count as the same: the Chinese that matched does not stand in the query as
 * the entry writes it. Null when the script made no difference.
 *
 * @param query As it was searched.
 */
export function scriptCrossed(
  query: string,
  { entry, matches, reason }: Pick<Hit, 'entry' | 'matches' | 'reason'>,
): Hit['script'] {
  if (!hasHan(query) || reason.kind === 'pinyin') return null;
  const text = cleanText(query);
  const isCrossed = matches.some(({ field, start, end }) => {
    if (field !== 'headword' && field !== 'translation') return false;
    const matched = entry[field].slice(start, end);
    return hasHan(matched) && !text.includes(matched);
  });
  if (!isCrossed) return null;
  return Array.from(text, simplifyCharacter).join('') === text ? 'simplified' : 'traditional';
}
