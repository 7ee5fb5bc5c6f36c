import { fold } from '../../text/fold.ts';
import { cleanText } from '../../text/invisible.ts';
import { matchPinyin, parsePinyin, type PinyinPattern } from '../../text/matchPinyin.ts';
import { osaDistance } from '../../text/osaDistance.ts';
import { type FavoriteText, lettersOf, MANY, piecesOf } from './favoriteText.ts';

/** Whether a query finds a text. */
export type KeptWay = (text: FavoriteText) => boolean;

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
  const hasHan = units.some((unit) => !/[a-z]/.test(unit));
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
      (hasHan || text.spoken.includes(spoken) || text.spoken.includes(MANY)) &&
      matches(text, true),
    (text) =>
      mayBeRead(text) &&
      (hasHan || hasInOrder(text.spoken, spoken) || text.spoken.includes(MANY)) &&
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
