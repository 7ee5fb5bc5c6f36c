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
function osaDistanceAt(
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

/** Longer words do not fit into the bits of a number. */
const MAX_LENGTH = 31;

/**
 * Makes the function that gives the optimal string alignment distance from one word to others, for a
 * search that compares it with thousands: a whole column of the table is one number, a bit a letter.
 *
 * Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003: `up`
 * and `down` say where a column grows or falls by one from letter to letter, `same` where it is as
 * the diagonal before it.
 *
 * @returns of the codes of a word, its place among them and its length: the distance; something over
 *   `limit` where the distance is.
 */
export function createOsaMatcher(
  word: string,
  limit: number,
): (codes: Codes, start: number, length: number) => number {
  const units = unitsOf(word);
  const size = units.length;
  if (size === 0 || size > MAX_LENGTH) {
    return (codes, start, length) => osaDistanceAt(units, size, codes, start, length, limit);
  }
  const places = new Int32Array(SMALL);
  const others = new Map<number, number>();
  units.forEach((code, i) => {
    if (code < SMALL) places[code] = (places[code] ?? 0) | (1 << i);
    else others.set(code, (others.get(code) ?? 0) | (1 << i));
  });
  const lastBit = 1 << (size - 1);
  return (codes, start, length) => {
    if (Math.abs(size - length) > limit) return limit + 1;
    let up = -1;
    let down = 0;
    let same = 0;
    let placesBefore = 0;
    let distance = size;
    for (let i = 0; i < length; i += 1) {
      const code = codes[start + i] ?? 0;
      const here = (code < SMALL ? places[code] : others.get(code)) ?? 0;
      const swapped = ((~same & here) << 1) & placesBefore;
      same = (((here & up) + up) ^ up) | here | down | swapped;
      let right = down | ~(same | up);
      let left = same & up;
      if ((right & lastBit) !== 0) distance += 1;
      else if ((left & lastBit) !== 0) distance -= 1;
      // Each letter still to come can take one off.
      if (distance - (length - i - 1) > limit) return limit + 1;
      right = (right << 1) | 1;
      left <<= 1;
      up = left | ~(same | right);
      down = right & same;
      placesBefore = here;
    }
    return distance;
  };
}

/** Codes below are looked up in an array. */
const SMALL = 256;
