import type { Syllable } from '../../../text/chineseSyllables.ts';
import { type NameKind, NAME_KIND } from '../schema.ts';

/** Words that are read in several ways are found by this many of them. */
const MAX_READINGS = 4;
/** Longer pieces are found from their beginning only. */
const MAX_INNER = 8;

/**
 * Gives the keys by which an entry is found by pinyin: all letters of each piece, and the first
 * letter of each of its syllables from any syllable on. What is found by a key has still to be
 * matched: a key has neither tones nor borders of syllables.
 */
export function pinyinKeys(
  pieces: readonly (readonly Pick<Syllable, 'readings'>[])[],
): readonly (readonly [NameKind, string])[] {
  const keys: [NameKind, string][] = [];
  for (const piece of pieces) {
    for (const reading of readingsOf(piece)) {
      if (reading.length < 1) continue;
      keys.push([NAME_KIND.pinyin, reading.join('')]);
      const initials = reading.map((plain) => plain.charAt(0)).join('');
      const last = reading.length > MAX_INNER ? 0 : Math.max(0, reading.length - 2);
      for (let start = 0; start <= last; start += 1) {
        keys.push([NAME_KIND.pinyinInitials, initials.slice(start)]);
      }
    }
  }
  return keys;
}

/** Ways to read a piece, one plain syllable each. */
function readingsOf(piece: readonly Pick<Syllable, 'readings'>[]): readonly (readonly string[])[] {
  let ways: readonly (readonly string[])[] = [[]];
  for (const { readings } of piece) {
    ways = ways.flatMap((way) => readings.map(({ plain }) => [...way, plain]));
    if (ways.length > MAX_READINGS) ways = ways.slice(0, MAX_READINGS);
  }
  return ways;
}
