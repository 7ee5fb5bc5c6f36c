import type { Favorite } from '../../shared/favorite.ts';
import { chineseSyllables, type Syllable } from '../../text/chineseSyllables.ts';
import { fold, FOLD_VERSION } from '../../text/fold.ts';
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
export const MANY = '*';

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
export function lettersOf(text: string): number {
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
