import { findSpellings, type Spelling } from '../../core/search/spellings.ts';
import { typoScore } from '../../core/search/typoScore.ts';
import { LOOSE, type Vocabulary } from '../../core/search/vocabulary.ts';
import { lemmaCandidates } from '../../core/text/lemma.ts';
import type { NameStore } from './nameStore.ts';
import { NAME_KIND } from './schema.ts';
import type { WordStore } from './wordStore.ts';

/** Likeliest corrections that are looked up; the rest is noise in a large vocabulary. */
const MAX_SPELLINGS = 16;

/**
 * The words of a dictionary's headwords, as the tiers ask for them.
 *
 * @param frequency Number of texts with a word, 0 when it is not known.
 */
export function createDictionaryWords(
  words: WordStore,
  names: NameStore,
  frequency: (word: string) => number,
): Vocabulary {
  return {
    has: (word) => words.has(word),
    hasBeginning: (letters) =>
      names.firstFrom(NAME_KIND.headword, letters)?.startsWith(letters) ?? false,
    frequency,
    related: (word) => findRelated(word, words),
    spelledLike: (word, limit) => findLikely(word, limit, words, frequency),
  };
}

/** Forms of a word that are made by adding to it, or to it without its `e` or `y`. */
const NUMBER_FORMS: readonly (readonly [ending: RegExp, added: string])[] = [
  [/$/, 's'],
  [/(?<=s|x|z|ch|sh|o)$/, 'es'],
  [/y$/, 'ies'],
];
const TENSE_FORMS: readonly (readonly [ending: RegExp, added: string])[] = [
  [/e?$/, 'ed'],
  [/e?$/, 'ing'],
];

/**
 * Known words that share a lemma with this one, see `Vocabulary.related`. Forms of a lemma are made
 * by rule, since no table of all forms fits into memory: irregular ones are not found this way.
 */
function findRelated(word: string, words: WordStore): ReadonlyMap<string, number> {
  const related = new Map<string, number>();
  if (!IS_ENGLISH.test(word)) return related;
  const add = (other: string, distance: number): void => {
    const isNearer = distance < (related.get(other) ?? Infinity);
    if (other !== word && isNearer && words.has(other)) related.set(other, distance);
  };
  for (const [ending, added] of NUMBER_FORMS) {
    if (ending.test(word)) add(word.replace(ending, added), NUMBER_DISTANCE);
  }
  const candidates = lemmaCandidates(word).filter(({ lemma }) => !lacksLetter(word, lemma, words));
  const lemmas = candidates.filter(({ inflection }) => inflection !== 'degree');
  for (const { lemma, distance } of candidates) add(lemma, distance);
  for (const { lemma, distance } of [{ lemma: word, distance: 0 }, ...lemmas]) {
    for (const [ending, added] of TENSE_FORMS) {
      add(lemma.replace(ending, added), LOOSE + distance + TENSE_DISTANCE);
    }
  }
  return related;
}

/** `begining` is no form of `begin` but a misspelling, where `beginning` is a headword. */
function lacksLetter(word: string, lemma: string, words: WordStore): boolean {
  if (!word.startsWith(lemma) || !/^(?:ing|ed|er)$/.test(word.slice(lemma.length))) return false;
  return words.has(lemma + lemma.slice(-1) + word.slice(lemma.length));
}

const IS_ENGLISH = /^[a-z]{3,24}(?:'s)?$/;
const NUMBER_DISTANCE = 2;
const TENSE_DISTANCE = 3;

function findLikely(
  word: string,
  limit: number,
  words: WordStore,
  frequency: (word: string) => number,
): readonly Spelling[] {
  const found = findSpellings(word, limit, 2 * limit, (length) => words.bucket(length));
  if (found.length <= MAX_SPELLINGS) return found;
  // Frequency decides between near equals only: it is looked up for those that may be chosen.
  const roughly = best(found, (one) => typoScore(word, one.word, one.distance, 0));
  return best(roughly.slice(0, 2 * MAX_SPELLINGS), (one) =>
    typoScore(word, one.word, one.distance, frequency(one.word)),
  ).slice(0, MAX_SPELLINGS);
}

function best(
  spellings: readonly Spelling[],
  scoreOf: (spelling: Spelling) => number,
): readonly Spelling[] {
  return spellings
    .map((spelling) => ({ spelling, score: scoreOf(spelling) }))
    .toSorted((a, b) => a.score - b.score)
    .map(({ spelling }) => spelling);
}
