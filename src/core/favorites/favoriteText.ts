import type { Favorite } from '../../shared/favorite.ts';
import { chineseSyllables, type Syllable } from '../../text/chineseSyllables.ts';
import { fold, FOLD_VERSION } from '../../text/fold.ts';
import { cleanText } from '../../text/invisible.ts';
import { matchPinyin, parsePinyin, type PinyinPattern } from '../../text/matchPinyin.ts';
import { osaDistance } from '../../text/osaDistance.ts';
import { hasHan } from '../../text/script.ts';
import { tokenize } from '../../text/tokenize.ts';

/** The words of a favorite that it is searched by. */
export type FavoriteWords = Pick<
  Favorite,
  'headword' | 'translation' | 'reading' | 'example' | 'dictionaryName' | 'note' | 'metIn' | 'tags'
>;

/**
 * A favorite prepared for being searched, folded once and for all, as plain data that can be stored; those of another {@link FAVORITE_TEXT_VERSION} must be prepared anew.
 */
export interface FavoriteText {
  readonly folded: string;
  /** Words of headword, translation and tags: what can be misspelled. None has a space in it. */
  readonly words: readonly string[];
  /** Pieces of Chinese of headword and translation with their readings; see {@link piecesOf}. */
  readonly sounds: string;
  /** Pinyin of each piece without gaps and tones, a line each; {@link MANY} where there are more ways. */
  readonly spoken: string;
  /** The letters of all readings, as bits: what is asked for another letter is not there. */
  readonly letters: number;
}

/** Version of what {@link toFavoriteText} does, the folding and the readings included. */
export const FAVORITE_TEXT_VERSION = FOLD_VERSION * 100 + 1;

/** Stands in `spoken` for a piece that is read in several ways. */
const MANY = '*';

/** Prepares a favorite. */
export function toFavoriteText(kept: FavoriteWords): FavoriteText {
  const { headword, translation, reading, example, dictionaryName, note, metIn, tags } = kept;
  const names = [headword, translation, ...tags].map(fold);
  const rest = [reading, example, dictionaryName, note, metIn].map(fold);
  const isHeadwordRead = hasHan(headword);
  const pieces = [
    ...chineseSyllables(headword, isHeadwordRead ? reading : ''),
    ...chineseSyllables(translation, isHeadwordRead ? '' : reading),
  ];
  const readings = pieces.flat().flatMap((syllable) => syllable.readings);
  return {
    folded: [...names, ...rest].join('\n'),
    words: names.flatMap((name) =>
      tokenize(name).flatMap(({ kind, text }) => (kind === 'word' ? [text] : [])),
    ),
    sounds: pieces.map((piece) => piece.map(writeSyllable).join(' ')).join('\n'),
    spoken: pieces.map(spokenOf).join('\n'),
    letters: lettersOf(readings.map(({ plain }) => plain).join('')),
  };
}

/** The letters of a text as bits. `u` is typed for `ü`, which is written as `v` here. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charCodeAt(index) - FIRST_LETTER;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return (bits & V) === 0 ? bits : bits | U;
}

const FIRST_LETTER = 'a'.charCodeAt(0);
const U = 1 << ('u'.charCodeAt(0) - FIRST_LETTER);
const V = 1 << ('v'.charCodeAt(0) - FIRST_LETTER);

/** The pieces of Chinese of a favorite, for pinyin; of their places in its texts nothing is kept. */
export function piecesOf({ sounds }: FavoriteText): readonly (readonly Syllable[])[] {
  return sounds === '' ? [] : sounds.split('\n').map((piece) => piece.split(' ').map(readSyllable));
}

/** `重:zhong4,chong2`: what it is parted by is in no character and no reading. */
const writeSyllable = ({ character, readings }: Syllable): string =>
  `${character}:${readings.map(({ plain, tone }) => `${plain}${tone}`).join(',')}`;

function readSyllable(written: string): Syllable {
  const [character = '', readings = ''] = written.split(':');
  return {
    character,
    readings: readings
      .split(',')
      .map((reading) => ({ plain: reading.slice(0, -1), tone: Number(reading.slice(-1)) })),
    start: 0,
    end: 0,
    readingStart: 0,
    readingEnd: 0,
  };
}

function spokenOf(piece: readonly Syllable[]): string {
  if (piece.some(({ readings }) => readings.length > 1)) return MANY;
  return piece
    .map(({ readings }) => readings[0]?.plain ?? '')
    .join('')
    .replaceAll('v', 'u');
}

/** Whether a query finds a text. */
type KeptWay = (text: FavoriteText) => boolean;

/**
 * Which of the texts a query finds, as their positions in order.
 *
 * All words of the query must stand in a text, in any order and field, or its Chinese must read as
 * the query does in full; where nothing does, half-typed pinyin and initials are tried, and then
 * misspellings of the words of headword, translation and tags. A guess is never mixed with what was
 * found without one. An empty query finds all.
 */
export function matchFavorites(texts: readonly FavoriteText[], query: string): readonly number[] {
  for (const isFound of keptWays(query)) {
    const found: number[] = [];
    for (const [index, text] of texts.entries()) if (isFound(text)) found.push(index);
    if (found.length > 0) return found;
  }
  return [];
}

/** The ways in which {@link matchFavorites} looks, each tried only where those before find nothing. */
function keptWays(query: string): readonly KeptWay[] {
  const words = fold(cleanText(query)).split(' ').filter(Boolean);
  const pattern = parsePinyin(cleanText(query));
  const [isReadInFull, isReadInPart] = pattern === null ? [never, never] : pinyinWays(pattern);
  const mayBeMeant = words.map(misspellings);
  return [
    (text) => words.every((word) => text.folded.includes(word)) || isReadInFull(text),
    isReadInPart,
    (text) => mayBeMeant.every((isIn) => isIn(text)),
  ];
}

const never: KeptWay = () => false;

/**
 * Whether a text reads as the pattern does, in full and also in part. Nearly all texts are ruled out
 * before their syllables are looked at: by letters that none of their readings has, and by
 * the letters in their order, without gaps where all is read in full.
 */
function pinyinWays(pattern: PinyinPattern): readonly [KeptWay, KeptWay] {
  const units = pattern.units.map(({ character }) => character).filter((unit) => unit !== ' ');
  const asked = lettersOf(units.join('').replaceAll('v', 'u'));
  const isHan = units.some((unit) => !/[a-z]/.test(unit));
  const spoken = units.join('').replaceAll('v', 'u');
  const mayBeRead: KeptWay = ({ letters }) => (letters & asked) === asked;
  const matches = (text: FavoriteText, isFull: boolean): boolean =>
    piecesOf(text).some((piece) => {
      const match = matchPinyin(pattern, piece);
      return match !== null && (!isFull || match.shortened === 0);
    });
  return [
    (text) =>
      mayBeRead(text) &&
      (isHan || text.spoken.includes(spoken) || text.spoken.includes(MANY)) &&
      matches(text, true),
    (text) =>
      mayBeRead(text) &&
      (isHan || hasInOrder(text.spoken, spoken) || text.spoken.includes(MANY)) &&
      matches(text, false),
  ];
}

/** Whether letters stand in a text one after the other, with others in between. */
function hasInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** Letters that may differ, by the length of the word: none in words of three letters. */
const toleranceOf = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Whether a word stands in a text, or one that it may be a misspelling of. */
function misspellings(word: string): KeptWay {
  const limit = toleranceOf(word);
  const isNear = (known: string): boolean =>
    Math.abs(known.length - word.length) <= limit && osaDistance(word, known, limit) <= limit;
  return ({ folded, words }) => folded.includes(word) || (limit > 0 && words.some(isNear));
}
