import { unitsOf } from '../text/osaDistance.ts';

/**
 * Makes the function that says how bad a guess it is that a word was meant by `typed`; smaller is
 * better, always above 0.
 *
 * Edit distance, corrected by what misspellings usually keep: the first letter, the beginning, the
 * consonants, the set of letters, the pattern of vowels and consonants (`wierd` is rather `weird`
 * than `wired`); a tie goes to the more frequent word. The weights were fitted on common English
 * misspellings against WordNet's headwords.
 *
 * @returns of a word, its optimal string alignment distance and its number of occurrences (at least
 *   0): the score.
 */
export function createTypoScorer(
  typed: string,
): (word: string, distance: number, frequency: number) => number {
  const letters = lettersOf(typed);
  return (word, distance, frequency) => {
    let score = distance - 0.3 * sharedBeginning(typed, word) - 0.004 * Math.log1p(frequency);
    if (typed.charCodeAt(0) !== word.charCodeAt(0)) score += 0.6;
    if (haveSameConsonants(typed, word)) score -= 0.35;
    if (haveSameLetters(letters, word)) score -= 0.3;
    if (haveSamePattern(typed, word)) score -= 0.15;
    return Math.max(score, Number.EPSILON);
  };
}

/** Share of the longer word that both begin with. */
function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length / Math.max(a.length, b.length);
}

function isVowel(code: number): boolean {
  return VOWELS.has(code);
}

const VOWELS: ReadonlySet<number> = new Set(Array.from('aeiouy', (vowel) => vowel.charCodeAt(0)));

function haveSameConsonants(a: string, b: string): boolean {
  let i = 0;
  let j = 0;
  for (;;) {
    while (i < a.length && isVowel(a.charCodeAt(i))) i += 1;
    while (j < b.length && isVowel(b.charCodeAt(j))) j += 1;
    if (i === a.length || j === b.length) return i === a.length && j === b.length;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) return false;
    i += 1;
    j += 1;
  }
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
