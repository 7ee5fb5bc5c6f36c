import { exceptionalLemmas, type Inflection, irregularForms } from './lemmaExceptions.ts';

/** A word that a form may be an inflection of. */
export interface LemmaCandidate {
  readonly lemma: string;
  /** How far the rule reaches: 1 for an exception of the language, more for a regular ending. */
  readonly distance: number;
  readonly inflection: Inflection;
}

/**
 * Gives the words that an English word may be a form of, nearest first, without the word itself.
 *
 * The candidates are guesses: the caller must check them against the headwords that are there
 * (`bus` gives `bu`, which no dictionary has). Expects a folded word; gives an empty list for words
 * of other scripts and for words under three letters.
 *
 * Source: the Morphy rules of WordNet (morphy(7WN)), with two of our own: nothing is cut from `-ss`,
 * and a stem of one closed syllable (`tun-ed`, `scal-ing`) must have had an `e`.
 */
export function lemmaCandidates(word: string): readonly LemmaCandidate[] {
  const known = CACHE.get(word);
  if (known !== undefined) return known;
  const candidates = findCandidates(word);
  if (CACHE.size < CACHE_LIMIT) CACHE.set(word, candidates);
  return candidates;
}

/** The words of the glossaries are asked for again and again. */
const CACHE = new Map<string, readonly LemmaCandidate[]>();
const CACHE_LIMIT = 50_000;

function findCandidates(word: string): readonly LemmaCandidate[] {
  const found: LemmaCandidate[] = (exceptionalLemmas(word) ?? []).map(({ lemma, inflection }) => ({
    lemma,
    distance: 1,
    inflection,
  }));
  if (!INFLECTED.test(word)) return found;
  for (const [ending, replacement, distance, inflection] of RULES) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < 2 || (ending === 's' && /[s']$/.test(stem))) continue;
    const hasLostItsE = inflection !== 'number' && replacement === '' && CLOSED.test(stem);
    const lemma = stem + replacement;
    const isKnown = hasLostItsE || found.some((one) => one.lemma === lemma);
    if (!isKnown) found.push({ lemma, distance, inflection });
  }
  return found;
}

/**
 * Whether two folded words are forms of each other or of a third: `laws` and `law`, `tuned` and
 * `tuning`. A guess by rule, without a dictionary: for words that were matched already.
 */
export function areForms(a: string, b: string): boolean {
  if (a === b) return true;
  const ofA = lemmaCandidates(a);
  const ofB = lemmaCandidates(b);
  return (
    ofA.some(({ lemma }) => lemma === b) ||
    ofB.some(({ lemma }) => lemma === a || ofA.some((other) => other.lemma === lemma))
  );
}

/** The words that are forms of a folded word though they begin otherwise: of `ran` `run`, of `run` `ran`. */
export function unlikeForms(word: string): readonly string[] {
  const lemmas = (exceptionalLemmas(word) ?? []).map(({ lemma }) => lemma);
  return [...lemmas, ...[word, ...lemmas].flatMap(irregularForms)];
}

/** English words with the last letter of one of the endings. */
const INFLECTED = /^[a-z]{2,}(?:[sdgrtn]|'s)$/;

type Rule = readonly [
  ending: string,
  replacement: string,
  distance: number,
  inflection: Inflection,
];

/** Ending of the form, ending of the lemma; nearest first. */
const RULES: readonly Rule[] = [
  ["'s", '', 2, 'number'],
  ['s', '', 2, 'number'],
  ['ses', 's', 3, 'number'],
  ['xes', 'x', 3, 'number'],
  ['zes', 'z', 3, 'number'],
  ['ches', 'ch', 3, 'number'],
  ['shes', 'sh', 3, 'number'],
  ['oes', 'o', 3, 'number'],
  ['ies', 'y', 3, 'number'],
  ['men', 'man', 3, 'number'],
  ['ed', 'e', 3, 'tense'],
  ['ed', '', 3, 'tense'],
  ['ied', 'y', 3, 'tense'],
  ['ing', 'e', 4, 'tense'],
  ['ing', '', 4, 'tense'],
  ['er', 'e', 5, 'degree'],
  ['er', '', 5, 'degree'],
  ['ier', 'y', 5, 'degree'],
  ['est', 'e', 5, 'degree'],
  ['est', '', 5, 'degree'],
  ['iest', 'y', 5, 'degree'],
];

/** One vowel and one consonant that would have been doubled before an ending. */
const CLOSED = /^[^aeiouy]*[aeiouy][^aeiouywx]$/;
