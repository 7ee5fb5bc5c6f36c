import { chineseSyllables, type Syllable } from '../text/chineseSyllables.ts';
import { matchPinyin, parsePinyin } from '../text/matchPinyin.ts';
import { hasHan } from '../text/script.ts';
import type { Found } from './found.ts';
import type { Question, Term } from './question.ts';
import type { Row } from './row.ts';

/** Finds entries by the pinyin of their Chinese side. */
export interface PinyinIndex {
  /**
   * Entries of which the query is pinyin, wholly or in part; or of which some words of the query are
   * pinyin and the others stand in the headword (`mx collapse`).
   *
   * @param findByWord Rows with this word in the headword or translation.
   */
  find(question: Question, findByWord: (term: Term) => readonly Row[]): readonly Found[];
}

interface PinyinRow {
  readonly row: Row;
  readonly pieces: readonly (readonly Syllable[])[];
}

/** Builds the index, by the first letters of all syllables. */
export function createPinyinIndex(rows: readonly Row[]): PinyinIndex {
  const byPosition = new Map<number, PinyinRow>();
  const byFirst = new Map<string, PinyinRow[]>();
  for (const row of rows) {
    const pinyinRow = { row, pieces: piecesOf(row) };
    if (pinyinRow.pieces.length === 0) continue;
    byPosition.set(row.position, pinyinRow);
    for (const first of firstsOf(pinyinRow.pieces)) {
      const known = byFirst.get(first);
      if (known) known.push(pinyinRow);
      else byFirst.set(first, [pinyinRow]);
    }
  }
  return {
    find: (question, findByWord) => {
      const first = question.pinyin?.units[0]?.character ?? '';
      const whole = (byFirst.get(first) ?? []).flatMap(
        (candidate) => findWhole(candidate, question) ?? [],
      );
      const mixed = candidatesForMixed(question, findByWord).flatMap((row) => {
        const candidate = byPosition.get(row.position);
        return (candidate && findMixed(candidate, question)) ?? [];
      });
      return [...whole, ...mixed];
    },
  };
}

const MAX_MIXED_TERMS = 6;

function piecesOf({ entry }: Row): readonly (readonly Syllable[])[] {
  const { headword, translation, reading } = entry;
  const isHeadwordRead = hasHan(headword);
  return [
    ...chineseSyllables(headword, isHeadwordRead ? reading : ''),
    ...chineseSyllables(translation, isHeadwordRead ? '' : reading),
  ];
}

function firstsOf(pieces: readonly (readonly Syllable[])[]): ReadonlySet<string> {
  return new Set(
    pieces.flatMap((piece) =>
      piece.flatMap(({ character, readings }) => [
        character,
        ...readings.map(({ plain }) => plain.charAt(0)),
      ]),
    ),
  );
}

function findWhole(candidate: PinyinRow, question: Question): Found | null {
  return question.pinyin === null ? null : best(candidate, question.pinyin, question.text, 0);
}

function best(
  { row, pieces }: PinyinRow,
  pattern: NonNullable<Question['pinyin']>,
  typed: string,
  otherWords: number,
): Found | null {
  let rank: readonly number[] | null = null;
  for (const piece of pieces) {
    const match = matchPinyin(pattern, piece);
    if (match === null) continue;
    const length = match.to - match.from;
    const fullness = match.shortened === 0 ? 0 : match.shortened < length ? 1 : 2;
    const left = piece.length - length;
    const place = left === 0 ? 0 : match.from === 0 ? 1 : 2;
    const candidate = [otherWords, fullness, place, left, match.shortened];
    if (rank === null || isSmaller(candidate, rank)) rank = candidate;
  }
  return (
    rank && {
      entry: row.entry,
      key: row.headword.folded,
      tier: 'pinyin',
      reason: { kind: 'pinyin', typed },
      rank,
      position: row.position,
    }
  );
}

function isSmaller(a: readonly number[], b: readonly number[]): boolean {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i >= 0 && (a[i] ?? 0) < (b[i] ?? 0);
}

function candidatesForMixed(
  { terms }: Question,
  findByWord: (term: Term) => readonly Row[],
): readonly Row[] {
  if (terms.length < 2 || terms.length > MAX_MIXED_TERMS) return [];
  return [...new Set(terms.flatMap(findByWord))];
}

/** The words that the entry has are put aside; what is left must be pinyin of it. */
function findMixed(candidate: PinyinRow, { terms }: Question): Found | null {
  const { headword, translation } = candidate.row;
  const rest = terms.filter(
    ({ kind, text }) =>
      kind === 'word' &&
      ![...headword.tokens, ...translation.tokens].some((token) => token.text === text),
  );
  const isLost = terms.some(
    ({ kind, text }) =>
      kind === 'run' && !headword.folded.includes(text) && !translation.folded.includes(text),
  );
  if (isLost || rest.length === 0 || rest.length === terms.length) return null;
  const typed = rest.map(({ surface }) => surface).join(' ');
  const pattern = parsePinyin(typed);
  return pattern && best(candidate, pattern, typed, 1);
}
