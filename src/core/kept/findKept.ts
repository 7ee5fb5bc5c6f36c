import { fold } from '../text/fold.ts';
import { cleanText } from '../text/invisible.ts';
import { matchPinyin, parsePinyin } from '../text/matchPinyin.ts';
import { osaDistance } from '../text/osaDistance.ts';
import type { KeptText } from './keptText.ts';

/** Whether a query finds a text. */
export type KeptWay = (text: KeptText) => boolean;

/**
 * Which of the texts a query finds, as their positions in order.
 *
 * All words of the query must stand in a text, in any order and field, or its Chinese must read as
 * the query does in full; where nothing does, half-typed pinyin and initials are tried, and then
 * misspellings of the words of headword, translation and tags. A guess is never mixed with what was
 * found without one. An empty query finds all.
 */
export function findKept(texts: readonly KeptText[], query: string): readonly number[] {
  for (const isFound of keptWays(query)) {
    const found = texts.flatMap((text, index) => (isFound(text) ? [index] : []));
    if (found.length > 0) return found;
  }
  return [];
}

/** The ways in which {@link findKept} looks, each tried only where those before find nothing. */
export function keptWays(query: string): readonly KeptWay[] {
  const words = fold(cleanText(query)).split(' ').filter(Boolean);
  const pattern = parsePinyin(cleanText(query));
  const hasPinyin = (text: KeptText, isFull: boolean): boolean =>
    pattern !== null &&
    text.pieces().some((piece) => {
      const match = matchPinyin(pattern, piece);
      return match !== null && (!isFull || match.shortened === 0);
    });
  return [
    (text) => words.every((word) => text.folded.includes(word)) || hasPinyin(text, true),
    (text) => hasPinyin(text, false),
    (text) => words.every((word) => isMisspelled(word, text)),
  ];
}

/** Letters that may differ, by the length of the word: none in words of three letters. */
const toleranceOf = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

function isMisspelled(word: string, text: KeptText): boolean {
  if (text.folded.includes(word)) return true;
  const limit = toleranceOf(word);
  return limit > 0 && text.words.some((known) => osaDistance(word, known, limit) <= limit);
}
