import type { Hit, MatchRange } from '../../shared/hit.ts';
import type { TextRange } from '../ui/markRange.ts';

/** The parts of one text of an entry that matched the query. */
export function fieldMarks(
  matches: readonly MatchRange[],
  field: MatchRange['field'],
  index = 0,
): readonly TextRange[] {
  return matches
    .filter((range) => range.field === field && range.index === index)
    .map(({ start, end }) => ({ start, end }));
}

/**
 * What of a hit is drawn as a mark: nothing where all of a word is what was asked for, so that a mark
 * tells only which part of a longer text was found.
 */
export const markedMatches = ({ tier, matches }: Pick<Hit, 'tier' | 'matches'>) =>
  WHOLE.has(tier) ? NONE : matches;

const WHOLE: ReadonlySet<Hit['tier']> = new Set(['exact', 'inflected', 'passage']);

const NONE: readonly MatchRange[] = [];
