import { countWhile } from '../../shared/countWhile.ts';
import { type Inflection, lemmaCandidates } from '../../text/lemma.ts';
import { createSpellings, type Spelling } from './spellings.ts';

/** The words of a glossary's headwords and translations. */
export interface Vocabulary {
  readonly has: (word: string) => boolean;
  /** Whether some word begins with these letters. */
  readonly hasBeginning: (letters: string) => boolean;
  /** How often a word occurs in the whole glossary. */
  readonly frequency: (word: string) => number;
  /**
   * How common a word is, see `Entry.rank`; undefined when that is not known. Left out where no word
   * has a rank.
   */
  readonly rank?: (word: string) => number | undefined;
  /**
   * Words of the vocabulary that share a lemma with this one, without the word itself, with the
   * distance of the rules that lead from one to the other: under {@link LOOSE} when the word is a
   * form of the other or differs from it in number only.
   */
  readonly related: (word: string) => ReadonlyMap<string, number>;
  /** Words of the vocabulary within this many edits of this one. */
  readonly spelledLike: (word: string, limit: number) => readonly Spelling[];
}

/**
 * Builds the vocabulary.
 *
 * @param all Folded words, each once.
 * @param countOf How often a word occurs in the whole glossary.
 * @param ranks How common words are, as far as it is known.
 */
export function createVocabulary(
  all: readonly string[],
  countOf: (word: string) => number,
  ranks: ReadonlyMap<string, number> = new Map(),
): Vocabulary {
  const words = new Set(all);
  const sorted = all.toSorted();
  const byLemma = new Map<string, Form[]>();
  for (const word of sorted) {
    for (const { lemma, distance, inflection } of lemmaCandidates(word)) {
      const known = byLemma.get(lemma);
      const form: Form = { word, distance, inflection };
      if (known) known.push(form);
      else byLemma.set(lemma, [form]);
    }
  }
  const spellings = createSpellings(sorted);
  return {
    has: (word) => words.has(word),
    hasBeginning: (letters) => {
      const first = countWhile(sorted, (word) => word < letters);
      return sorted[first]?.startsWith(letters) ?? false;
    },
    frequency: countOf,
    ...(ranks.size > 0 && { rank: (word: string) => ranks.get(word) }),
    related: (word) => findRelated(word, words, byLemma),
    spelledLike: (word, limit) => spellings.find(word, limit),
  };
}

/** Distances from here on are between words that belong together only loosely: `ice` and `icing`. */
export const LOOSE = 10;

/** A known word by its lemma. */
interface Form {
  readonly word: string;
  readonly distance: number;
  readonly inflection: Inflection;
}

/**
 * Three ways for words to belong together: the word is a form of a known one (`collapses`), a known
 * one is a form of the word (`law`, where only `laws` is known), or both are forms of a third
 * (`tuned` and `tuning`). Comparatives do not join words in the third way: `layer` is no `laying`.
 */
function findRelated(
  word: string,
  words: ReadonlySet<string>,
  byLemma: ReadonlyMap<string, readonly Form[]>,
): ReadonlyMap<string, number> {
  const related = new Map<string, number>();
  const add = (other: string, distance: number): void => {
    if (other !== word && distance < (related.get(other) ?? Infinity)) related.set(other, distance);
  };
  for (const form of byLemma.get(word) ?? []) {
    add(form.word, form.distance + (form.inflection === 'number' ? 0 : LOOSE));
  }
  for (const { lemma, distance, inflection } of lemmaCandidates(word)) {
    if (words.has(lemma)) add(lemma, distance);
    if (inflection === 'degree') continue;
    for (const form of byLemma.get(lemma) ?? []) {
      if (form.inflection !== 'degree') add(form.word, LOOSE + distance + form.distance);
    }
  }
  return related;
}
