import type { Syllable } from '../../text/chineseSyllables.ts';
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

/** Builds the index, by the first two letters that pinyin of an entry may begin with. */
export function createPinyinIndex(rows: readonly Row[]): PinyinIndex {
  const byPosition = new Map<number, PinyinRow>();
  const byStart = new Map<string, PinyinRow[]>();
  for (const row of rows) {
    const pinyinRow = toPinyinRow(row);
    if (pinyinRow.pieces.length === 0) continue;
    byPosition.set(row.position, pinyinRow);
    for (const start of startsOf(pinyinRow.pieces)) {
      const known = byStart.get(start);
      if (known) known.push(pinyinRow);
      else byStart.set(start, [pinyinRow]);
    }
  }
  return {
    find: (question, findByWord) => {
      const whole = (byStart.get(startOf(question)) ?? []).flatMap(
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

/** The first two letters or characters of a query; pinyin has no fewer. */
function startOf({ pinyin }: Question): string {
  const letters = (pinyin?.units ?? []).flatMap(({ character }) =>
    character === ' ' ? [] : [character],
  );
  return letters.slice(0, 2).join('');
}

const MAX_MIXED_TERMS = 6;

/** A syllable is typed in full, or by its first letter or character before the next one. */
function startsOf(pieces: readonly (readonly Syllable[])[]): ReadonlySet<string> {
  const starts = new Set<string>();
  for (const piece of pieces) {
    const firsts = piece.map(firstsOf);
    piece.forEach(({ readings }, i) => {
      for (const first of firsts[i] ?? []) {
        for (const next of firsts[i + 1] ?? []) starts.add(first + next);
      }
      for (const { plain } of readings) {
        for (const start of typedAs(plain.slice(0, 2))) starts.add(start);
      }
    });
  }
  return starts;
}

function firstsOf({ character, readings }: Syllable): ReadonlySet<string> {
  const plain = readings.flatMap((reading) => typedAs(reading.plain.charAt(0)));
  return new Set([character, ...plain]);
}

/** `u` is typed for ü where there is none on the keyboard. */
const typedAs = (plain: string): readonly string[] =>
  plain.includes('v') ? [plain, plain.replaceAll('v', 'u')] : [plain];

function candidatesForMixed(
  { terms }: Question,
  findByWord: (term: Term) => readonly Row[],
): readonly Row[] {
  if (terms.length < 2 || terms.length > MAX_MIXED_TERMS) return [];
  return [...new Set(terms.flatMap(findByWord))];
}
