import type { Question, Term } from './question.ts';
import type { Spelling } from './spellings.ts';
import { createTypoScorer } from './typoScore.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is asked of the vocabulary of each source. */
export type TypoVocabulary = Omit<Vocabulary, 'hasBeginning'>;

/** Words that may have been meant by a term, each with its score; 0 for the word itself. */
export type Guesses = ReadonlyMap<string, number>;

/** Shorter words are not corrected: too many others are one edit away. */
const MIN_LETTERS = 4;
/** From so many letters on two edits are forgiven. */
const LONG_LETTERS = 6;
/** Likeliest corrections of a word; the rest is noise in a large vocabulary. */
const MAX_SPELLINGS = 16;
/** A longer query is no term with a misspelled word. */
const MAX_TERMS = 8;

/** How many edits are forgiven in a word. */
export function editLimit(word: string): number {
  if (word.length < MIN_LETTERS) return 0;
  return word.length < LONG_LETTERS ? 1 : 2;
}

/**
 * Guesses for each term of a query which words of all sources may have been meant. One list for all
 * of them: what is likely does not depend on which dictionary has it.
 *
 * @returns nothing for a query of too many terms.
 */
export function guessWords(
  { terms }: Question,
  vocabularies: readonly TypoVocabulary[],
): readonly Guesses[] {
  if (terms.length > MAX_TERMS) return [];
  return terms.map((term) => guessTerm(term, vocabularies, terms.length > 1));
}

/** @param isAmongOthers A word that is known is meant where it stands with others. */
function guessTerm(
  { kind, text }: Term,
  vocabularies: readonly TypoVocabulary[],
  isAmongOthers: boolean,
): Guesses {
  const guesses = new Map<string, number>();
  if (kind === 'run') return guesses;
  for (const vocabulary of vocabularies) {
    if (vocabulary.has(text)) guesses.set(text, 0);
    for (const [form] of vocabulary.related(text)) guesses.set(form, 0);
  }
  const limit = editLimit(text);
  if (limit === 0 || (isAmongOthers && guesses.size > 0)) return guesses;
  for (const { word, score } of findLikely(text, limit, vocabularies)) {
    if (!guesses.has(word)) guesses.set(word, score);
  }
  return guesses;
}

interface Scored extends Spelling {
  readonly score: number;
}

function findLikely(
  text: string,
  limit: number,
  vocabularies: readonly TypoVocabulary[],
): readonly Scored[] {
  const spellings = new Map<string, Scored>();
  const scoreOf = createTypoScorer(text);
  for (const vocabulary of vocabularies) {
    for (const { word, distance } of vocabulary.spelledLike(text, limit)) {
      if (spellings.has(word)) continue;
      spellings.set(word, { word, distance, score: scoreOf(word, distance, 0) });
    }
  }
  // Frequency decides between near equals only: it is looked up for those that may be chosen.
  const roughly = byScore([...spellings.values()]).slice(0, 2 * MAX_SPELLINGS);
  const exactly = roughly.map(({ word, distance }) => {
    const frequency = vocabularies.reduce((sum, known) => sum + known.frequency(word), 0);
    return { word, distance, score: scoreOf(word, distance, frequency) };
  });
  return byScore(exactly).slice(0, MAX_SPELLINGS);
}

function byScore(spellings: readonly Scored[]): readonly Scored[] {
  return spellings.toSorted((a, b) => a.score - b.score);
}
