import { toExactFound } from '../../../core/search/exactIndex.ts';
import type { Found } from '../../../core/search/found.ts';
import { glossNames } from '../../../core/search/glossNames.ts';
import { pinyinCost, prefixCost, TERM_RANK, wordCost } from '../../../core/search/rank.ts';
import { findMixedPinyin, findWholePinyin } from '../../../core/search/pinyinMatch.ts';
import type { Question } from '../../../core/search/question.ts';
import { findParted } from '../read/dictionarySource.ts';
import { initialsOfPattern } from '../read/findByPattern.ts';
import type { WordEntries } from './wordEntries.ts';
import type { WordNames } from './wordNames.ts';
import type { WordRow } from './wordRow.ts';
import { WORD_KIND, type WordKind } from './wordSchema.ts';
import type { WordTerms } from './wordTerms.ts';

/** What the tiers look in. */
export interface WordTables {
  readonly names: WordNames;
  readonly entries: WordEntries;
  readonly terms: WordTerms;
  /** Language of the glosses. */
  readonly translationLanguage: string;
  /** It is a glossary, whose terms have no rank: they rank as those of glossaries in memory. */
  readonly isGlossary: boolean;
}

/** Entries of one name that are looked at. */
const SAME_NAME = 64;

/**
 * Finds the entries that the query names: by the headword in either script, by a part of it, by a
 * gloss, by a part of that. The commonest first; those of a gloss by their cost.
 */
export function findExactWords(
  question: Question,
  limit: number,
  { names, entries, translationLanguage, isGlossary }: WordTables,
  has: (word: string) => boolean,
): readonly Found[] {
  const { folded, text } = question;
  const most = Math.max(limit, SAME_NAME);
  const named: Found[] = [];
  for (const [kind, isWhole] of HEADWORDS) {
    for (const row of entries.getAll(names.find(kind, folded, most))) {
      if (!row.headword.forms.includes(folded)) continue;
      named.push(toExactFound({ row, field: 'headword', isWhole }, question));
    }
  }
  const isKnown = named.length > 0;
  named.push(...findParted(question, names, entries, isKnown ? null : has));
  const found = isGlossary ? named : named.map(withWordCost);
  // `to collapse` is typed for `collapse`; what stands in brackets was selected with it.
  const bare = BRACKET.test(text) ? folded : glossNames(text, translationLanguage)[0]?.name;
  const keys = new Set([folded, bare ?? folded]);
  for (const [kind, closeness] of GLOSSES) {
    if (found.length >= limit) break;
    for (const key of keys) {
      for (const { entry, cost } of names.findCosted(kind, key, most)) {
        const row = entries.get(entry);
        const gloss = row?.placeOf(key);
        if (!row || !gloss) continue;
        const one = toExactFound({ row, field: 'translation', isWhole: true }, question);
        found.push({ ...one, rank: isGlossary ? one.rank : [closeness, cost], gloss });
      }
    }
  }
  return found;
}

function withWordCost(found: Found): Found {
  return { ...found, rank: [...found.rank, wordCost(found.entry.rank)] };
}

const HEADWORDS: readonly (readonly [kind: WordKind, isWhole: boolean])[] = [
  [WORD_KIND.headword, true],
  [WORD_KIND.headwordForm, false],
];
const BRACKET = /[([{<（【〈]/;
const GLOSSES: readonly (readonly [kind: WordKind, closeness: number])[] = [
  [WORD_KIND.translation, 4],
  [WORD_KIND.translationForm, 5],
];

/** Finds the entries of which the query is an inflected form that the dictionary gives. */
export function findForms(
  { folded, text }: Question,
  { names, entries }: WordTables,
): readonly Found[] {
  return entries
    .getAll(names.find(WORD_KIND.form, folded, SAME_NAME))
    .filter((row) => row.hasForm(folded))
    .map((row) => ({
      entry: row.entry,
      key: row.headword.folded,
      tier: 'inflected',
      reason: { kind: 'inflected', from: text },
      rank: [0, 1, 0, wordCost(row.entry.rank)],
      position: row.position,
    }));
}

/**
 * Finds entries by the beginning of their headword, the commonest first, then the shorter ones. The
 * entries are read one by one, as they are asked for.
 */
export function* findPrefixedWords(
  { folded }: Question,
  { names, entries, isGlossary }: WordTables,
): Generator<Found> {
  if (folded === '') return;
  for (const [field, kind] of isGlossary ? PREFIXED : PREFIXED.slice(0, 1)) {
    for (const number of names.findBest(kind, folded)) {
      const row = entries.get(number);
      const key = row?.[field].forms.find((form) => form.startsWith(folded));
      if (!row || key === undefined) continue;
      const { rank = isGlossary ? TERM_RANK : undefined } = row.entry;
      yield {
        entry: row.entry,
        key: row.headword.folded,
        tier: 'prefix',
        reason: { kind: 'prefix', field },
        rank: [PREFIXED.findIndex((each) => each[0] === field), prefixCost(rank), key.length],
        position: row.position,
      };
    }
  }
}

/** What is begun; in large dictionaries translations that begin so are left to the tier `words`. */
const PREFIXED = [
  ['headword', WORD_KIND.headword],
  ['translation', WORD_KIND.translation],
] as const;

/** Names looked at for one key of pinyin, and for all keys of a question. */
const A_KEY = 64;
const IN_ALL = 160;
/** Where tones are typed, most entries of a key are read otherwise. */
const A_KEY_WITH_TONES = 400;
const MAX_MIXED_TERMS = 6;
/** The same where there are enough better finds. */
const A_KEY_IF_FULL = 24;
const LONG_WORD = 4;

/**
 * Finds entries by the pinyin of their headword, the commonest first.
 *
 * @param isFull There are enough better finds: only words of which the query is the whole pinyin can
 *   come before them.
 */
export function findPinyinWords(
  question: Question,
  tables: WordTables,
  isKnown: (word: string) => boolean,
  isFull: boolean,
): readonly Found[] {
  const { names, entries, terms } = tables;
  if (!names.has(WORD_KIND.pinyin)) return [];
  // Where a longer word of it is known, the query is no pinyin as a whole.
  const isWords =
    !question.isFullPinyin &&
    question.terms.some(({ text }) => text.length >= LONG_WORD && isKnown(text));
  const whole = entries
    .getAll(isWords ? [] : pinyinCandidates(question, names, isFull))
    .flatMap((row) => withCost(row, findWholePinyin({ row, pieces: row.syllables }, question)));
  const words = question.terms;
  const isMixed = words.length > 1 && words.length <= MAX_MIXED_TERMS;
  const known = isMixed ? words.filter(({ text }) => isKnown(text)) : [];
  const mixed = known.flatMap(({ text }) =>
    terms
      .findSome([text], A_KEY)
      .flatMap((row) => withCost(row, findMixedPinyin({ row, pieces: row.syllables }, question))),
  );
  return [...whole, ...mixed];
}

function withCost({ entry }: WordRow, found: Found | null): readonly Found[] {
  return found === null ? [] : [{ ...found, rank: [...found.rank, pinyinCost(entry.rank)] }];
}

function pinyinCandidates(
  { pinyin }: Question,
  names: WordNames,
  isFull: boolean,
): readonly number[] {
  if (pinyin === null) return [];
  const letters = pinyin.units
    .map(({ character }) => character)
    .join('')
    .replaceAll(' ', '');
  const numbers = new Set<number>();
  const hasTones = pinyin.units.some(({ tone }) => tone !== 0);
  const most = hasTones ? A_KEY_WITH_TONES : isFull ? A_KEY_IF_FULL : A_KEY;
  // `u` is typed for ü where there is none on the keyboard: nuren, lu.
  for (const key of new Set([letters, letters.replace(/(?<=[nl])u/g, 'v')])) {
    for (const number of names.find(WORD_KIND.pinyin, key, most)) numbers.add(number);
    if (!isFull) takeBest(names, WORD_KIND.pinyin, key, numbers);
  }
  for (const initials of initialsOfPattern(pinyin)) {
    for (const number of names.find(WORD_KIND.pinyinInitials, initials, most)) numbers.add(number);
    if (!isFull) takeBest(names, WORD_KIND.pinyinInitials, initials, numbers);
    if (numbers.size >= IN_ALL) break;
  }
  return [...numbers];
}

function takeBest(names: WordNames, kind: WordKind, key: string, numbers: Set<number>): void {
  let count = 0;
  for (const number of names.findBest(kind, key)) {
    if (count >= A_KEY) return;
    numbers.add(number);
    count += 1;
  }
}
