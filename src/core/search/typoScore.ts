import { editCost } from '../../text/editCost.ts';
import { unitsOf } from '../../text/osaDistance.ts';

/**
 * Taken for the rank of a word that no dictionary ranks though some rank theirs: long lists hold
 * misspelled words, and those that are hardly ever used.
 */
const NO_RANK = 10_000_000;
/** The same of a word of a list of terms, or of a dictionary that ranks none. */
const TERM_RANK = 8_000;

/** What is known of a word that may have been meant. */
export interface TypoCandidate {
  readonly word: string;
  /** Number of occurrences, at least 0. */
  readonly frequency: number;
  /** See `Entry.rank`. */
  readonly rank?: number | undefined;
  /** Whether a source has it that ranks no words. */
  readonly isTerm: boolean;
  /** How many edits it is at least; left out, they are counted, see {@link editCost}. */
  readonly edits?: number;
}

/** No edit costs less. */
export const LEAST_EDIT = 0.7;

/**
 * Makes the function that says how bad a guess it is that a word was meant by `typed`; smaller is
 * better, always above 0.
 *
 * The edits by {@link editCost}; half of one for another first letter, a little for another last one;
 * and a third for each power of ten of the word's rank: common words are misspelled more often than
 * rare ones. Less for what misspellings keep: the consonants but for doubled ones, the set of letters,
 * the sound, the pattern of vowels and consonants (`wierd` is rather `weird` than `wired`). What the
 * ranks leave open the number of occurrences decides.
 */
export function createTypoScorer(typed: string): (candidate: TypoCandidate) => number {
  const letters = lettersOf(typed);
  const consonants = consonantsOf(typed);
  const sound = soundOf(typed);
  return (candidate) => {
    const { word, edits } = candidate;
    let score = (edits ?? editCost(typed, word)) + rarityOf(candidate);
    if (typed.charCodeAt(0) !== word.charCodeAt(0)) score += 0.5;
    if (typed.charCodeAt(typed.length - 1) !== word.charCodeAt(word.length - 1)) score += 0.1;
    if (consonantsOf(word) === consonants) score -= 0.2;
    if (haveSameLetters(letters, word)) score -= 0.2;
    if (soundOf(word) === sound) score -= 0.2;
    if (haveSamePattern(typed, word)) score -= 0.05;
    return Math.max(score, Number.EPSILON);
  };
}

/** What {@link createTypoScorer} gives is not less, whatever was typed. */
export function leastScore(candidate: TypoCandidate & { readonly edits: number }): number {
  return candidate.edits + rarityOf(candidate) - MOST_ALIKE;
}

/** All that is taken off for what misspellings keep, and a little for how sums are rounded. */
const MOST_ALIKE = 0.65 + 1e-9;

/** Whether it matters that a list of terms has a word of this rank. */
export function isRarerThanTerms(rank: number | undefined): boolean {
  return rank === undefined || rank > TERM_RANK;
}

function rarityOf({ frequency, rank = NO_RANK, isTerm }: TypoCandidate): number {
  const known = isTerm ? Math.min(rank, TERM_RANK) : rank;
  return 0.35 * Math.log10(Math.max(known, 1)) - 0.004 * Math.log1p(frequency);
}

/** Characters that look alike, in print or to a program that reads it: what is seen for what is. */
const LOOK_ALIKES: readonly (readonly [seen: RegExp, meant: string])[] = [
  [/rn/g, 'm'],
  [/m/g, 'rn'],
  [/1/g, 'l'],
  [/1/g, 'i'],
  [/0/g, 'o'],
  [/vv/g, 'w'],
];

/** Gives the words that look like this one: `rnodel` may be `model`, `1earning` `learning`. */
export function lookAlikes(word: string): readonly string[] {
  return LOOK_ALIKES.flatMap(([seen, meant]) => {
    const other = word.replace(seen, meant);
    return other === word ? [] : [other];
  });
}

function isVowel(code: number): boolean {
  return VOWELS.has(code);
}

const VOWELS: ReadonlySet<number> = new Set(Array.from('aeiouy', (vowel) => vowel.charCodeAt(0)));

/** Of doubled ones one. */
function consonantsOf(word: string): string {
  return word.replace(/[aeiouy]+/g, '').replace(/(.)\1+/g, '$1');
}

/** Roughly how a word sounds: vowels are one, and so are the ways to write a consonant. */
function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/gh/g, 'g')
    .replace(/ck|q|c(?![eiy])/g, 'k')
    .replace(/[cz]/g, 's')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/[wh]/g, '')
    .replace(/(.)\1+/g, '$1');
}

function lettersOf(word: string): ReadonlySet<number> {
  return new Set(unitsOf(word));
}

function haveSameLetters(letters: ReadonlySet<number>, word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (!letters.has(word.charCodeAt(i))) return false;
  return lettersOf(word).size === letters.size;
}

function haveSamePattern(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) {
    if (isVowel(a.charCodeAt(i)) !== isVowel(b.charCodeAt(i))) return false;
  }
  return true;
}
