import type { Found } from './found.ts';

/** A term that a source knows, at its place in the query. */
export interface TermInPassage {
  /** Offsets in the folded query, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Its rank is its place and then how far its words are inflected. */
  readonly found: Found;
}

/**
 * Chooses among overlapping terms: the longest first, of equally long ones the earlier, of those at
 * one place the least inflected. Gives them in the order of the text; an entry that stands there
 * twice once.
 *
 *     data quality control process
 *     [----------]                    left out
 *          [---------------------]    chosen
 */
export function chooseTerms(terms: readonly TermInPassage[]): readonly TermInPassage[] {
  const byLength = terms.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || distance(a) - distance(b),
  );
  const chosen: TermInPassage[] = [];
  for (const term of byLength) {
    const isFree = chosen.every(
      (other) =>
        term.start >= other.end ||
        term.end <= other.start ||
        (term.start === other.start &&
          term.end === other.end &&
          distance(term) === distance(other)),
    );
    if (isFree) chosen.push(term);
  }
  const seen = new Set<string>();
  return chosen
    .toSorted((a, b) => a.start - b.start)
    .filter(({ found }) => {
      const isNew = !seen.has(found.entry.id);
      seen.add(found.entry.id);
      return isNew;
    });
}

function distance({ found }: TermInPassage): number {
  return found.rank[1] ?? 0;
}
