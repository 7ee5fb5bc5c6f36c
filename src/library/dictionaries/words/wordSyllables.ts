import { chineseSyllables } from '../../../text/chineseSyllables.ts';
import { parseSyllable, SECOND_READINGS, type SyllableReading } from '../../../text/pinyinTerms.ts';

/** What of a syllable is a key, see `pinyinKeys`. */
interface KeySyllable {
  readonly readings: readonly SyllableReading[];
}

/**
 * The syllables of a Chinese headword as `chineseSyllables` has them, sooner for nearly all of them:
 * two characters or more with a syllable each, of which none is read in a second way.
 */
export function wordSyllables(
  headword: string,
  reading: string,
): readonly (readonly KeySyllable[])[] {
  const marked = reading.split(' ');
  const isPlain = marked.length === headword.length && marked.length > 1 && HAN.test(headword);
  const isSimple = isPlain && marked.every((syllable) => LETTERS.test(syllable));
  if (!isSimple || SECOND.some((word) => headword.includes(word))) {
    return chineseSyllables(headword, reading);
  }
  return [marked.map(syllableOf)];
}

/** The characters of the basic plane, one UTF-16 unit each. */
const HAN = /^[\u4e00-\u9fff]+$/;
const LETTERS = /^[\p{L}\p{M}]+$/u;
const SECOND = SECOND_READINGS.map(([word]) => word);

const syllableOf = (marked: string): KeySyllable => ({ readings: [parseSyllable(marked)] });
