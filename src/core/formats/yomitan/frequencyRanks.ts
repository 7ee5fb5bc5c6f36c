import type { ByteSource } from '../formatReader.ts';
import { readJsonElements } from './jsonElements.ts';
import { frequencyNumber } from './readTermMeta.ts';
import type { YomitanIndex } from './yomitanIndex.ts';

/** The largest rank that is kept as it stands. */
const RAREST = 100_000_000;

/**
 * Gives the function that tells the rank of a row, 1 for the most frequent word; 0 where it has none.
 * Of numbers that count occurrences all are read first, since the largest stands for rank 1.
 */
export function frequencyRanks(
  banks: readonly ByteSource[],
  mode: YomitanIndex['frequencyMode'],
): (row: unknown) => number {
  if (mode === null) return () => 0;
  if (mode === 'rank-based') {
    return (row) => Math.min(RAREST, Math.ceil(frequencyNumber(row) ?? 0));
  }
  const counts: number[] = [];
  for (const bank of banks) {
    for (const { value } of readJsonElements(bank)) {
      const count = frequencyNumber(value);
      if (count !== null) counts.push(count);
    }
  }
  const sorted = Float64Array.from(counts).toSorted();
  return (row) => {
    const count = frequencyNumber(row);
    return count === null ? 0 : 1 + sorted.length - countUpTo(sorted, count);
  };
}

/** How many of the numbers are no larger. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
