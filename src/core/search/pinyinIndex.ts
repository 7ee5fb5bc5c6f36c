import type { Syllable } from '../text/chineseSyllables.ts';
import type { Found } from './found.ts';
import { findMixedPinyin, findWholePinyin, type PinyinRow, toPinyinRow } from './pinyinMatch.ts';
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

/** Builds the index, by the first letters of all syllables. */
export function createPinyinIndex(rows: readonly Row[]): PinyinIndex {
  const byPosition = new Map<number, PinyinRow>();
  const byFirst = new Map<string, PinyinRow[]>();
  for (const row of rows) {
    const pinyinRow = toPinyinRow(row);
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
        (candidate) => findWholePinyin(candidate, question) ?? [],
      );
      const mixed = candidatesForMixed(question, findByWord).flatMap((row) => {
        const candidate = byPosition.get(row.position);
        return (candidate && findMixedPinyin(candidate, question)) ?? [];
      });
      return [...whole, ...mixed];
    },
  };
}

const MAX_MIXED_TERMS = 6;

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

function candidatesForMixed(
  { terms }: Question,
  findByWord: (term: Term) => readonly Row[],
): readonly Row[] {
  if (terms.length < 2 || terms.length > MAX_MIXED_TERMS) return [];
  return [...new Set(terms.flatMap(findByWord))];
}
