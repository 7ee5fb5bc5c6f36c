import type { DictionaryInfo } from '../../shared/entry.ts';
import type { Hit } from '../../shared/hit.ts';
import { compareFound, type Found } from './found.ts';
import { markMatches } from './markMatches.ts';
import { mergeFound } from './mergeFound.ts';
import type { Question } from './question.ts';
import { scriptCrossed } from './scriptCrossed.ts';

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
  /** At most so many rows. */
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
