import { type Codes, osaDistanceAt, unitsOf } from './osaDistance.ts';

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
