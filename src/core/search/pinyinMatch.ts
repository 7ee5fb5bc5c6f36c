import { chineseSyllables, type Syllable } from '../../text/chineseSyllables.ts';
import { matchPinyin, parsePinyin } from '../../text/matchPinyin.ts';
import { fold } from '../../text/fold.ts';
import { readingsOfCharacter } from '../../text/pinyin.ts';
import { parseSyllable } from '../../text/pinyinTerms.ts';
import { hasHan } from '../../text/script.ts';
import type { Found } from './found.ts';
import type { Question } from './question.ts';
import type { Row } from './row.ts';

/** An entry with the syllables of its Chinese side. */
export interface PinyinRow {
  readonly row: Row;
  /** Empty when there is no Chinese in it. */
  readonly pieces: readonly (readonly Syllable[])[];
}

/** Reads the Chinese side of an entry. */
export function toPinyinRow(row: Row): PinyinRow {
  const { headword, translation, reading } = row.entry;
  const isHeadwordRead = hasHan(headword);
  const pieces = [
    ...chineseSyllables(headword, isHeadwordRead ? reading : ''),
    ...chineseSyllables(translation, isHeadwordRead ? '' : reading),
  ];
  return { row, pieces };
}

/** Finds an entry of which the whole query is pinyin; null when it is not. */
export function findWholePinyin(candidate: PinyinRow, question: Question): Found | null {
  return question.pinyin === null ? null : best(candidate, question.pinyin, question.text, 0);
}

/** Taken for the rank of a Chinese word whose rank is not known. */
const UNRANKED = 100_000;
/** What stands for the rarity of words found by the pinyin of a translation. */
const OF_TRANSLATION = 4;

function best(
  { row, pieces }: PinyinRow,
  pattern: NonNullable<Question['pinyin']>,
  typed: string,
  otherWords: number,
): Found | null {
  let rank: readonly number[] | null = null;
  let stage: 'full' | 'initials' | undefined;
  for (const piece of pieces) {
    const match = matchPinyin(pattern, piece);
    if (match === null) continue;
    const rarity = rarityOf(row) + (isSeldomRead(piece, typed) ? SELDOM : 0);
    const length = match.to - match.from;
    const fullness = match.shortened === 0 ? 0 : match.shortened < length ? 1 : 2;
    const left = piece.length - length;
    const place = left === 0 ? 0 : match.from === 0 ? 1 : 2;
    const candidate = [otherWords, fullness, place, left, rarity, match.shortened];
    if (otherWords + place + left === 0) {
      if (fullness === 0) stage = 'full';
      else if (match.shortened === length && length > 1) stage ??= 'initials';
    }
    if (rank === null || isSmaller(candidate, rank)) rank = candidate;
  }
  return (
    rank && {
      entry: row.entry,
      key: row.headword.folded,
      tier: 'pinyin',
      reason: { kind: 'pinyin', typed },
      ...(stage && { stage }),
      rank,
      position: row.position,
    }
  );
}

/** A character is this much rarer where it is not read as it mostly is: 和 as huó, 说 as yuè. */
const SELDOM = 1.3;

/** Whether a single character was found by another reading than the one that it mostly has. */
function isSeldomRead(piece: readonly Syllable[], typed: string): boolean {
  const [only, more] = piece;
  if (only === undefined || more !== undefined || !hasHan(only.character)) return false;
  const usual = usualReading(only.character);
  if (usual === '') return false;
  return only.readings[0]?.plain !== usual || !matchesReading(usual, typed);
}

/** Whether the letters typed are this reading, or begin it; `v` and `u` are one. */
function matchesReading(reading: string, typed: string): boolean {
  const letters = plainLetters(typed);
  return plainLetters(reading).startsWith(letters);
}

function plainLetters(text: string): string {
  return fold(text)
    .replace(/[^a-z]/g, '')
    .replace(/v/g, 'u');
}

/** The most frequent reading of a character, without its tone; '' where it has none. */
function usualReading(character: string): string {
  const known = USUAL_READINGS.get(character);
  if (known !== undefined) return known;
  const [first = ''] = readingsOfCharacter(character);
  const usual = first === '' ? '' : parseSyllable(first).plain;
  if (USUAL_READINGS.size < MAX_READINGS) USUAL_READINGS.set(character, usual);
  return usual;
}

const USUAL_READINGS = new Map<string, string>();
const MAX_READINGS = 20_000;

/** A Chinese word comes before what is translated by it, a common one before a rare one. */
function rarityOf({ entry }: Row): number {
  return hasHan(entry.headword) ? Math.log10(entry.rank ?? UNRANKED) : OF_TRANSLATION;
}

function isSmaller(a: readonly number[], b: readonly number[]): boolean {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i >= 0 && (a[i] ?? 0) < (b[i] ?? 0);
}

/**
 * Finds an entry of which some words of the query are pinyin: the words that the entry has are put
 * aside, what is left must be pinyin of it.
 */
export function findMixedPinyin(candidate: PinyinRow, { terms }: Question): Found | null {
  if (candidate.pieces.length === 0) return null;
  // Not taken apart: of a row that is folded when it is asked for, the translation is seldom needed.
  const { row } = candidate;
  const rest = terms.filter(
    ({ kind, text }) =>
      kind === 'word' &&
      !row.headword.tokens.some((token) => token.text === text) &&
      !row.translation.tokens.some((token) => token.text === text),
  );
  const isLost = terms.some(
    ({ kind, text }) =>
      kind === 'run' &&
      !row.headword.folded.includes(text) &&
      !row.translation.folded.includes(text),
  );
  if (isLost || rest.length === 0 || rest.length === terms.length) return null;
  const typed = rest.map(({ surface }) => surface).join(' ');
  const pattern = parsePinyin(typed);
  return pattern && best(candidate, pattern, typed, 1);
}
