import type { MatchRange } from '../../shared/hit.ts';
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
