import { fold } from '../../text/fold.ts';
import { readingsOfCharacter } from '../../text/pinyin.ts';
import { hasHan } from '../../text/script.ts';

/** Headwords one after another, in the order of code points, that begin with one character. */
export interface CharacterRun {
  readonly character: string;
  readonly start: number;
  readonly length: number;
}

/** Headwords of a Chinese dictionary by the pinyin of their first character. */
export interface ChineseOrder {
  /** The runs in the order of pinyin; what begins with no Chinese character comes first. */
  readonly runs: readonly CharacterRun[];
  /**
   * Place of the first headword that begins so: characters, or the beginning of a pinyin syllable.
   *
   * @param place Where these letters stand in the order of code points.
   */
  placeOf(letters: string, place: number): number;
}

interface PlacedRun extends CharacterRun {
  /** Pinyin without tone; '' for what is not Chinese. */
  readonly syllable: string;
  readonly place: number;
}

/** The first character of a folded headword. */
export const firstCharacter = (key: string): string => {
  const point = key.codePointAt(0);
  return point === undefined ? '' : String.fromCodePoint(point);
};

/** Orders runs as a Chinese dictionary does. Only first characters are read, so it is soon made. */
export function chineseOrder(runs: readonly CharacterRun[]): ChineseOrder {
  const sorted = runs
    .map((run) => ({ run, reading: readingOf(run.character) }))
    .map(({ run, reading }) => ({ run, reading, syllable: fold(reading) }))
    .toSorted(
      (a, b) =>
        compare(a.syllable, b.syllable) ||
        toneOf(a.reading) - toneOf(b.reading) ||
        a.run.start - b.run.start,
    );
  let place = 0;
  const placed = sorted.map(({ run, syllable }): PlacedRun => {
    const at = place;
    place += run.length;
    return { ...run, syllable, place: at };
  });
  const total = place;
  const byCharacter = new Map(placed.map((run) => [run.character, run]));

  const placeOfSyllable = (letters: string): number => {
    const begun = placed.find(({ syllable }) => syllable.startsWith(letters));
    if (begun !== undefined) return begun.place;
    // More than a syllable: the longest one that it begins with.
    const within = placed
      .filter(({ syllable }) => syllable !== '' && letters.startsWith(syllable))
      .reduce<PlacedRun | null>(
        (best, run) => (run.syllable.length > (best?.syllable.length ?? 0) ? run : best),
        null,
      );
    const after = placed.find(({ syllable }) => syllable >= letters);
    return (within ?? after)?.place ?? total;
  };

  return {
    runs: placed,
    placeOf: (letters, at) => {
      const folded = fold(letters);
      if (folded === '') return 0;
      const first = firstCharacter(folded);
      const run = byCharacter.get(first);
      // Latin letters are pinyin: words such as AA制 stand in front of all.
      const isPinyin = /^\p{Script=Latin}$/u.test(first) && placed.some(({ syllable }) => syllable);
      if (isPinyin) return placeOfSyllable(folded);
      if (run !== undefined) return run.place + Math.min(Math.max(at - run.start, 0), run.length);
      return hasHan(first) ? placeOfSyllable(fold(readingOf(first))) : Math.min(at, total);
    },
  };
}

const readingOf = (character: string): string =>
  hasHan(character) ? (readingsOfCharacter(character)[0] ?? character) : '';

/** The marks of the four tones, apart from their vowel. */
const TONES = ['\u0304', '\u0301', '\u030c', '\u0300'] as const;

/** 0 to 3 by the tone mark, 4 without one. */
function toneOf(reading: string): number {
  const parts = reading.normalize('NFD');
  const tone = TONES.findIndex((mark) => parts.includes(mark));
  return tone === -1 ? TONES.length : tone;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether the headwords of a language are ordered by pinyin. */
export const isOrderedByPinyin = (language: string): boolean => /^zh(?:-|$)/.test(language);
