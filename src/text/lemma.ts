import adjectives from 'wink-lexicon/src/wn-adjective-exceptions.js';
import nouns from 'wink-lexicon/src/wn-noun-exceptions.js';
import verbs from 'wink-lexicon/src/wn-verb-exceptions.js';

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

/** What an inflection says: one or many, when, or how much. */
export type Inflection = 'number' | 'tense' | 'degree';

/** A lemma of an irregular form. */
interface ExceptionalLemma {
  readonly lemma: string;
  readonly inflection: Inflection;
}

type OwnRow = readonly [inflection: Inflection, form: string, ...lemmas: string[]];

/** Forms that WordNet's tables lack or give one lemma for where there are more. */
const OWN_ROWS: readonly OwnRow[] = [
  ['degree', 'better', 'good', 'well'],
  ['degree', 'best', 'good', 'well'],
  ['degree', 'worse', 'bad', 'badly'],
  ['degree', 'worst', 'bad', 'badly'],
  ['degree', 'more', 'much', 'many'],
  ['degree', 'most', 'much', 'many'],
  ['degree', 'less', 'little'],
  ['degree', 'least', 'little'],
  ['degree', 'further', 'far'],
  ['degree', 'farther', 'far'],
  ['degree', 'furthest', 'far'],
  ['degree', 'farthest', 'far'],
  ['number', 'axes', 'axis', 'axe', 'ax'],
  ['number', 'bases', 'basis', 'base'],
  ['number', 'leaves', 'leaf', 'leave'],
  ['number', 'lives', 'life', 'live'],
  ['number', 'people', 'person'],
  ['number', 'appendices', 'appendix'],
  ['number', 'corpora', 'corpus'],
  ['number', 'criteria', 'criterion'],
  ['number', 'formulae', 'formula'],
  ['number', 'lemmata', 'lemma'],
  ['number', 'matrices', 'matrix'],
  ['number', 'vertices', 'vertex'],
  ['tense', 'lay', 'lie'],
  ['tense', 'is', 'be'],
  ['tense', 'are', 'be'],
  ['tense', 'am', 'be'],
  ['tense', 'was', 'be'],
  ['tense', 'were', 'be'],
  ['tense', 'been', 'be'],
  ['tense', 'has', 'have'],
  ['tense', 'does', 'do'],
  ['tense', 'goes', 'go'],
];

/**
 * Lemmas of a form that no rule of inflection explains, likeliest first; undefined when it is none.
 *
 * Source: the exception lists of WordNet 3.0 as packed in wink-lexicon, which keeps WordNet's
 * licence beside them, with our own rows before them.
 */
function exceptionalLemmas(form: string): readonly ExceptionalLemma[] | undefined {
  return TABLE.get(form);
}

const TABLE = buildTable();

let forms: ReadonlyMap<string, readonly string[]> | null = null;

/** The irregular forms of a folded word: of `run` `ran`; none of most words. */
function irregularForms(lemma: string): readonly string[] {
  forms ??= formsByLemma();
  return forms.get(lemma) ?? [];
}

function formsByLemma(): ReadonlyMap<string, readonly string[]> {
  const byLemma = new Map<string, string[]>();
  for (const [form, lemmas] of TABLE) {
    for (const { lemma } of lemmas) {
      const known = byLemma.get(lemma);
      if (known === undefined) byLemma.set(lemma, [form]);
      else known.push(form);
    }
  }
  return byLemma;
}

function buildTable(): ReadonlyMap<string, readonly ExceptionalLemma[]> {
  const table = new Map<string, ExceptionalLemma[]>();
  const add = (form: string, lemma: string, inflection: Inflection): void => {
    const known = table.get(form);
    if (known === undefined) table.set(form, [{ lemma, inflection }]);
    else if (known.every((one) => one.lemma !== lemma)) known.push({ lemma, inflection });
  };
  for (const [inflection, form, ...lemmas] of OWN_ROWS) {
    for (const lemma of lemmas) add(form, lemma, inflection);
  }
  const tables = [
    ['number', nouns],
    ['tense', verbs],
    ['degree', adjectives],
  ] as const;
  for (const [inflection, rows] of tables) {
    for (const [form, lemma] of Object.entries(rows)) {
      if (lemma !== form) add(form, lemma, inflection);
    }
  }
  return table;
}
