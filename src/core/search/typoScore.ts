/**
 * How bad a guess it is that `word` was meant by `typed`; smaller is better, always above 0.
 *
 * Edit distance, corrected by what misspellings usually keep: the first letter, the beginning, the
 * consonants, the set of letters, the pattern of vowels and consonants (`wierd` is rather `weird`
 * than `wired`); a tie goes to the more frequent word. The weights were fitted on common English
 * misspellings against WordNet's headwords.
 *
 * @param distance Optimal string alignment distance of the two.
 * @param frequency Number of occurrences of the word, at least 0.
 */
export function typoScore(
  typed: string,
  word: string,
  distance: number,
  frequency: number,
): number {
  let score = distance - 0.3 * sharedBeginning(typed, word) - 0.004 * Math.log1p(frequency);
  if (typed.charAt(0) !== word.charAt(0)) score += 0.6;
  if (consonants(typed) === consonants(word)) score -= 0.35;
  if (letters(typed) === letters(word)) score -= 0.3;
  if (pattern(typed) === pattern(word)) score -= 0.15;
  return Math.max(score, Number.EPSILON);
}

/** Share of the longer word that both begin with. */
function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length / Math.max(a.length, b.length);
}

function consonants(word: string): string {
  return word.replace(/[aeiouy]/g, '');
}

function pattern(word: string): string {
  return word.replace(/[aeiouy]/g, 'v').replace(/[^v]/g, 'c');
}

function letters(word: string): string {
  return Array.from(new Set(word)).toSorted().join('');
}
