import { pinyin, polyphonic } from 'pinyin-pro';
import { TECHNICAL_READINGS } from './pinyinTerms.ts';
import { hasHan } from './script.ts';
import { simplifyCharacter } from './simplify.ts';

/**
 * Gives the pinyin of a text with tone marks, syllables parted by spaces, everything that is not
 * Chinese left where it stands: `n-gram 模型` gives `n-gram mó xíng`.
 *
 * Terms of {@link TECHNICAL_READINGS} are read as they are in the literature; all else as
 * pinyin-pro reads it, without the tone changes of 一 and 不. Gives '' for a text without Chinese
 * characters.
 */
export function pinyinOf(text: string): string {
  if (!hasHan(text)) return '';
  return text
    .replace(HAN_RUN, (run) => ` ${readRun(run).join(' ')} `)
    .replace(/\s+/g, ' ')
    .replace(/ ([;,.!?；，、。！？:：)（）\]])/g, '$1')
    .replace(/([([（]) /g, '$1')
    .trim();
}

/**
 * Reads a run of Chinese characters: one syllable with its tone mark a character. A character that
 * has no reading stands for itself.
 */
export function readRun(run: string): readonly string[] {
  const characters = Array.from(run, simplifyCharacter);
  const read = pinyin(characters.join(''), { type: 'array', toneSandhi: false });
  const syllables = read.length === characters.length ? read : characters.map(readAlone);
  for (let start = 0; start < characters.length; start += 1) {
    for (let length = LONGEST_TERM; length > 1; length -= 1) {
      const known = TERMS.get(characters.slice(start, start + length).join(''));
      if (known === undefined || start + length > characters.length) continue;
      syllables.splice(start, length, ...known);
      start += length - 1;
      break;
    }
  }
  return syllables;
}

/** All readings of one character, the most frequent first. */
export function readingsOfCharacter(character: string): readonly string[] {
  let known = READINGS.get(character);
  if (known === undefined) {
    known = polyphonic(simplifyCharacter(character), { type: 'array' })[0] ?? [];
    if (READINGS.size < MAX_READINGS) READINGS.set(character, known);
  }
  return known;
}

/** Those of the characters that were asked for, up to this many. */
const READINGS = new Map<string, readonly string[]>();
const MAX_READINGS = 2_000;

const HAN_RUN = /\p{Script=Han}+/gu;

const TERMS: ReadonlyMap<string, readonly string[]> = new Map(
  TECHNICAL_READINGS.map(([term, reading]) => [term, reading.split(' ')]),
);
const LONGEST_TERM = Math.max(...TECHNICAL_READINGS.map(([term]) => term.length));

function readAlone(character: string): string {
  return pinyin(character, { type: 'array' })[0] ?? character;
}
