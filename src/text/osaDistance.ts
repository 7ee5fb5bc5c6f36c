/**
 * Optimal string alignment distance: the least number of insertions, deletions, replacements and
 * swaps of neighbours that make `b` out of `a`, no part being changed twice.
 *
 * Only a band of the table is computed, as wide as the limit allows:
 *
 *         b →           limit 1: cells more than one step off the diagonal
 *       \ * . . .       cost more than the limit, whatever they hold, and are
 *     a * \ * . .       never looked at. When two whole rows of the band are
 *     ↓ . * \ * .       over the limit, no later row can come back under it
 *       . . * \ *       (one is not enough: a swap reaches back two rows).
 *
 * @param limit at most 250.
 * @returns the distance, or `limit + 1` when it is greater than `limit`.
 */
export function osaDistance(a: string, b: string, limit: number): number {
  return osaDistanceAt(put(a, 0), a.length, put(b, 1), 0, b.length, limit);
}

/**
 * {@link osaDistance} of letters that are given by their codes.
 *
 * @param a Its first `aLength` codes.
 * @param b Its `bLength` codes from `bStart` on.
 */
export function osaDistanceAt(
  a: Codes,
  aLength: number,
  b: Codes,
  bStart: number,
  bLength: number,
  limit: number,
): number {
  const over = limit + 1;
  if (Math.abs(aLength - bLength) > limit) return over;
  let [before, above, row] = takeRows(bLength + 1);
  for (let j = 0; j <= bLength; j += 1) above[j] = j <= limit ? j : over;
  let leastAbove = 0;
  for (let i = 1; i <= aLength; i += 1) {
    const first = Math.max(1, i - limit);
    const last = Math.min(bLength, i + limit);
    row[first - 1] = first === 1 && i <= limit ? i : over;
    if (last < bLength) row[last + 1] = over;
    let least = row[first - 1] ?? over;
    const letter = a[i - 1];
    const letterBefore = i > 1 ? a[i - 2] : NO_LETTER;
    for (let j = first; j <= last; j += 1) {
      const other = b[bStart + j - 1];
      let cost = (above[j - 1] ?? over) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (above[j] ?? over) + 1, (row[j - 1] ?? over) + 1);
      if (j > 1 && letterBefore === other && letter === b[bStart + j - 2]) {
        cost = Math.min(cost, (before[j - 2] ?? over) + 1);
      }
      if (cost > over) cost = over;
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit && leastAbove > limit) return over;
    leastAbove = least;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[bLength] ?? over, over);
}

/** Codes of letters, UTF-16 units or bytes of Latin-1. */
export type Codes = Uint8Array | Uint16Array;

/** Gives the UTF-16 units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
  return units;
}

/** Like {@link unitsOf}, into an array that is used again. */
function put(text: string, place: 0 | 1): Uint16Array {
  if (PLACES[place].length < text.length) PLACES[place] = new Uint16Array(2 * text.length);
  const units = PLACES[place];
  for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
  return units;
}

const PLACES: [Uint16Array, Uint16Array] = [new Uint16Array(64), new Uint16Array(64)];

const NO_LETTER = -1;

type Row = Uint8Array<ArrayBuffer>;

/** Rows are used again, since a search compares thousands of words. */
let scratch: readonly Row[] = [];

function takeRows(length: number): [Row, Row, Row] {
  if ((scratch[0]?.length ?? 0) < length) {
    scratch = [0, 1, 2].map(() => new Uint8Array(Math.max(length, 64)));
  }
  const [before, above, row] = scratch as [Row, Row, Row];
  return [before, above, row];
}
