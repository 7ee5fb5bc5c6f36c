import { findSpellings, type Spelling } from '../../../core/search/spellings.ts';
import { LOOSE, type Vocabulary } from '../../../core/search/vocabulary.ts';
import { lemmaCandidates } from '../../../text/lemma.ts';
import type { NameStore } from './nameStore.ts';
import { RecentCache } from './recentCache.ts';
import { NAME_KIND } from '../schema.ts';
import type { WordStore } from './wordStore.ts';

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
  // The words before the one that is being typed are asked for again at each letter.
  const spellings = new RecentCache<string, readonly Spelling[]>(RECENT_WORDS);
  return {
    has: (word) => words.has(word),
    hasBeginning: (letters) =>
      names.firstFrom(NAME_KIND.headword, letters)?.startsWith(letters) ?? false,
    frequency: (word) => (words.has(word) ? frequency(word) : 0),
    related: (word) => findRelatedWords(word, words),
    spelledLike: (word, limit) =>
      spellings.getOr(`${limit} ${word}`, () =>
        findSpellings(word, limit, limit, (length) => words.bucket(length)),
      ),
  };
}

const RECENT_WORDS = 16;

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

/** What is asked of the words of a dictionary. */
interface KnownWords {
  readonly has: (word: string) => boolean;
}

/**
 * Known words that share a lemma with this one, see `Vocabulary.related`. Forms of a lemma are made
 * by rule, since no table of all forms fits into memory: irregular ones are not found this way.
 */
export function findRelatedWords(word: string, words: KnownWords): ReadonlyMap<string, number> {
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

/**
 * `begining` is no form of `begin` but a misspelling, where `beginning` is a headword. In America an `l`
 * after a syllable without stress stays one: `traveling`.
 */
function lacksLetter(word: string, lemma: string, words: KnownWords): boolean {
  if (UNSTRESSED_L.test(lemma)) return false;
  if (!word.startsWith(lemma) || !/^(?:ing|ed|er)$/.test(word.slice(lemma.length))) return false;
  return words.has(lemma + lemma.slice(-1) + word.slice(lemma.length));
}

const UNSTRESSED_L = /[aeiouy][a-z]*[^aeiouy][aeu]l$/;
const IS_ENGLISH = /^[a-z]{3,24}(?:'s)?$/;
const NUMBER_DISTANCE = 2;
const TENSE_DISTANCE = 3;
