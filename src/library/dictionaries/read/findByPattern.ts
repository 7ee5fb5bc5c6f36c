import { type Pattern, type PatternAnswer, toPatternAnswer } from '../../../core/search/pattern.ts';
import type { Row } from '../../../core/search/row.ts';
import type { SpellingBucket } from '../../../core/search/spellings.ts';
import type { WordIndex } from '../../../core/search/wordIndex.ts';
import type { PinyinPattern } from '../../../text/matchPinyin.ts';
import { readingsOfCharacter } from '../../../text/pinyin.ts';
import { parseSyllable } from '../../../text/pinyinTerms.ts';

/** Names, or candidates of an index, that are looked at for one pattern. */
const MAX_NAMES = 12_000;
export const MAX_PATTERN_CANDIDATES = 1_000;
/** Entries that are read: what lies behind them is counted, not compared. */
const MAX_ENTRIES = 400;
/** Longer words are not looked at for a pattern that begins with a wildcard. */
const MAX_WORD = 32;

/** What is asked of a dictionary. */
interface PatternTables {
  /** Headwords that begin so, in any order, each with the number of an entry. */
  readonly namesFrom: (
    letters: string,
    limit: number,
  ) => readonly { readonly key: string; readonly entry: number }[];
  readonly bucket: (length: number) => SpellingBucket | undefined;
  readonly findHeadword: (folded: string) => readonly Row[];
  readonly getAll: (numbers: readonly number[]) => readonly Row[];
  /** Gives at most {@link MAX_PATTERN_CANDIDATES}. */
  readonly index: Pick<WordIndex, 'findAll'>;
}

/**
 * Finds the entries of a dictionary whose headword matches: those with a beginning among the names
 * that begin so, single words among all words, others by the words and characters in them.
 */
export function findByPattern(
  pattern: Pattern,
  limit: number,
  tables: PatternTables,
): PatternAnswer {
  const { beginning, words, runs, isOneWord, matches } = pattern;
  if (beginning !== '') {
    const names = tables.namesFrom(beginning, MAX_NAMES);
    const numbers = new Set(names.flatMap(({ key, entry }) => (matches(key) ? entry : [])));
    // Numbers of a dictionary that ranks its words are in the order of the ranks.
    const first = [...numbers].toSorted((a, b) => a - b).slice(0, MAX_ENTRIES);
    const rows = tables.getAll(first).filter(({ headword }) => matches(headword.folded));
    const answer = toPatternAnswer(pattern, rows, limit, names.length < MAX_NAMES);
    return { ...answer, count: answer.count + numbers.size - first.length };
  }
  if (isOneWord && runs.length === 0) {
    const names = wordsThatMatch(pattern, tables);
    const rows = names.slice(0, MAX_ENTRIES).flatMap((word) => tables.findHeadword(word));
    const answer = toPatternAnswer(pattern, rows, limit, true);
    return { ...answer, count: answer.count + Math.max(0, names.length - MAX_ENTRIES) };
  }
  const choices = [
    ...words.map((word) => ({ words: [word] })),
    ...runs.map((run) => ({ words: [], characters: [...new Set(Array.from(run))], run })),
  ];
  const candidates = tables.index.findAll(choices, ['headword']);
  const rows = candidates.filter(({ headword }) => matches(headword.folded));
  const isAll = candidates.length < MAX_PATTERN_CANDIDATES;
  return toPatternAnswer(pattern, rows.slice(0, MAX_ENTRIES), limit, isAll);
}

function wordsThatMatch(
  { end, text, matches }: Pattern,
  { bucket }: PatternTables,
): readonly string[] {
  const found: string[] = [];
  const last = end === '' ? -1 : end.charCodeAt(end.length - 1);
  for (let length = text.replaceAll('*', '').length; length <= MAX_WORD; length += 1) {
    const words = bucket(length);
    if (words === undefined) continue;
    for (let i = 0; i < words.count; i += 1) {
      if (last >= 0 && words.codes[(i + 1) * length - 1] !== last) continue;
      const word = words.wordAt(i);
      if (matches(word)) found.push(word);
    }
  }
  return found;
}

/** Ways to part a query into syllables that are followed further at each of its letters. */
const MAX_WAYS = 12;
const LONGEST_SYLLABLE = 6;
const SYLLABLE = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]{1,3}(?:ng|n|r)?$/;

/**
 * Gives the first letters of the syllables that typed pinyin may have, the likeliest first: those
 * with the fewest syllables that were not typed in full. A syllable may be typed by its first letter
 * or `zh ch sh` alone.
 *
 *     moxingbk    mo xing b k: mxbk      m o xing b k: moxbk ...
 */
export function initialsOfPattern(pattern: PinyinPattern): readonly string[] {
  const known = KNOWN.get(pattern) ?? findInitials(pattern);
  KNOWN.set(pattern, known);
  return known;
}

/** Each dictionary asks for those of the same query. */
const KNOWN = new WeakMap<PinyinPattern, readonly string[]>();

function findInitials({ units }: PinyinPattern): readonly string[] {
  const letters = units.map(({ character }) => character);
  const ways: Map<string, number>[] = letters.map(() => new Map<string, number>());
  ways.push(new Map());
  ways[0]?.set('', 0);
  letters.forEach((letter, at) => {
    const here = [...(ways[at] ?? [])].toSorted((a, b) => a[1] - b[1]).slice(0, MAX_WAYS);
    for (const [length, initial, cost] of stepsAt(letters, letter, at)) {
      const there = ways[at + length];
      for (const [initials, before] of here) {
        const known = there?.get(initials + initial) ?? Infinity;
        if (before + cost < known) there?.set(initials + initial, before + cost);
      }
    }
  });
  const done = [...(ways[letters.length] ?? [])].filter(([initials]) => initials.length > 1);
  return done
    .toSorted((a, b) => a[1] - b[1])
    .slice(0, MAX_WAYS)
    .map(([initials]) => initials);
}

type Step = readonly [length: number, initial: string, cost: number];

function stepsAt(letters: readonly string[], letter: string, at: number): readonly Step[] {
  if (letter === ' ') return [[1, '', 0]];
  if (!/[a-z]/.test(letter)) {
    const read = parseSyllable(readingsOfCharacter(letter)[0] ?? letter).plain;
    return [[1, read.charAt(0), 0]];
  }
  const steps: Step[] = [[1, letter, 1]];
  if (letters[at + 1] === 'h' && /[zcs]/.test(letter)) steps.push([2, letter, 1]);
  for (let length = 1; length <= LONGEST_SYLLABLE; length += 1) {
    const syllable = letters.slice(at, at + length).join('');
    if (syllable.length < length) break;
    if (SYLLABLE.test(syllable)) steps.push([length, letter, 0]);
  }
  return steps;
}
