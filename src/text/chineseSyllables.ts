import { fold } from './fold.ts';
import { readingsOfCharacter, readRun } from './pinyin.ts';
import { parseSyllable, SECOND_READINGS, type SyllableReading } from './pinyinTerms.ts';
import { simplifyCharacter } from './simplify.ts';

/** A Chinese character, or a word in letters among Chinese characters, with its readings. */
export interface Syllable {
  /** Offsets in the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly character: string;
  /** The reading that the word has here first; more where the whole word is read in more ways. */
  readonly readings: readonly SyllableReading[];
  /** Offsets in the reading as shown; both 0 when the reading is not parted into syllables. */
  readonly readingStart: number;
  readonly readingEnd: number;
}

/**
 * Parts a text with Chinese in it into pieces of syllables that follow each other, for pinyin to be
 * matched against. Punctuation parts pieces; pieces without a Chinese character are left out.
 *
 * @param reading Pinyin of the text as it is shown. It is trusted where it has one syllable for each
 *   character; otherwise the text is read anew.
 */
export function chineseSyllables(text: string, reading: string): readonly (readonly Syllable[])[] {
  if (PLAIN_HAN.test(text)) {
    const piece = plainPiece(text, reading);
    if (piece !== null) return [piece];
  }
  const units = [...text.matchAll(UNIT)];
  if (!units.some(({ groups }) => groups?.['han'] !== undefined)) return [];
  const shown = [...reading.matchAll(READING_UNIT)];
  const isAligned = shown.length === units.length;
  const syllables = units.map((unit, i) => toSyllable(unit, isAligned ? shown[i] : undefined));
  if (!isAligned) readAnew(syllables);
  const pieces = partIntoPieces(text, syllables);
  for (const piece of pieces) addSecondReadings(piece);
  return pieces.filter((piece) => piece.some(({ character }) => HAN.test(character)));
}

/** The syllables of a word of plain characters with one syllable each, as nearly all are; else null. */
function plainPiece(text: string, reading: string): readonly Syllable[] | null {
  const marked = reading.split(' ');
  if (marked.length !== text.length || !PLAIN_READING.test(reading)) return null;
  let readingStart = 0;
  const piece = marked.map((syllable, start): OpenSyllable => {
    const readingEnd = readingStart + syllable.length;
    const one = {
      start,
      end: start + 1,
      character: simplifyCharacter(text.charAt(start)),
      readings: [parseSyllable(syllable)],
      readingStart,
      readingEnd,
    };
    readingStart = readingEnd + 1;
    return one;
  });
  addSecondReadings(piece);
  return piece;
}

/** The characters of the basic plane, one UTF-16 unit each. */
const PLAIN_HAN = /^[\u4e00-\u9fff]+$/;
const PLAIN_READING = /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*$/u;
const HAN = /\p{Script=Han}/u;
const UNIT = /(?<han>\p{Script=Han})|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const READING_UNIT = /[\p{L}\p{N}\p{M}]+/gu;
/** What may stand between two syllables of one piece. */
const JOINT = /^[\s·•-]*$/u;

interface OpenSyllable extends Syllable {
  readings: readonly SyllableReading[];
}

function toSyllable(unit: RegExpExecArray, shown: RegExpExecArray | undefined): OpenSyllable {
  const isHan = unit.groups?.['han'] !== undefined;
  const character = isHan ? simplifyCharacter(unit[0]) : fold(unit[0]);
  return {
    start: unit.index,
    end: unit.index + unit[0].length,
    character,
    readings: [isHan ? parseSyllable(shown?.[0] ?? '') : { plain: character, tone: 0 }],
    readingStart: shown?.index ?? 0,
    readingEnd: shown === undefined ? 0 : shown.index + shown[0].length,
  };
}

function readAnew(syllables: readonly OpenSyllable[]): void {
  let run: OpenSyllable[] = [];
  const readTheRun = (): void => {
    const read = readRun(run.map(({ character }) => character).join(''));
    run.forEach((syllable, i) => (syllable.readings = [parseSyllable(read[i] ?? '')]));
    run = [];
  };
  for (const syllable of syllables) {
    if (HAN.test(syllable.character)) run.push(syllable);
    else readTheRun();
  }
  readTheRun();
}

function partIntoPieces(text: string, syllables: readonly OpenSyllable[]): OpenSyllable[][] {
  const pieces: OpenSyllable[][] = [];
  let end = -1;
  for (const syllable of syllables) {
    const last = pieces.at(-1);
    if (last !== undefined && JOINT.test(text.slice(end, syllable.start))) last.push(syllable);
    else pieces.push([syllable]);
    end = syllable.end;
  }
  return pieces;
}

function addSecondReadings(piece: readonly OpenSyllable[]): void {
  const [only] = piece;
  if (piece.length === 1 && only !== undefined && HAN.test(only.character)) {
    const others = readingsOfCharacter(only.character).map(parseSyllable);
    only.readings = withReadings(only.readings, others);
    return;
  }
  if (!piece.some(({ character }) => FIRST_OF_SECOND.has(character))) return;
  const text = piece.map(({ character }) => character);
  const whole = text.join('');
  for (const [word, reading] of SECOND_READINGS) {
    if (!whole.includes(word)) continue;
    const start = text.findIndex((_, i) => text.slice(i, i + word.length).join('') === word);
    if (start < 0) continue;
    reading.split(' ').forEach((marked, i) => {
      const syllable = piece[start + i];
      if (syllable) syllable.readings = withReadings(syllable.readings, [parseSyllable(marked)]);
    });
  }
}

const FIRST_OF_SECOND = new Set(SECOND_READINGS.map(([word]) => word.charAt(0)));

function withReadings(
  known: readonly SyllableReading[],
  more: readonly SyllableReading[],
): readonly SyllableReading[] {
  const isNew = (reading: SyllableReading): boolean =>
    !known.some(({ plain, tone }) => plain === reading.plain && tone === reading.tone);
  return [...known, ...more.filter(isNew)];
}
