import type { Found } from './found.ts';
import type { Question, Term } from './question.ts';
import type { SearchSource } from './source.ts';
import type { Spelling } from './spellings.ts';
import {
  createTypoScorer,
  isRarerThanTerms,
  LEAST_EDIT,
  leastScore,
  lookAlikes,
  type TypoCandidate,
} from './typoScore.ts';
import { LOOSE, type Vocabulary } from './vocabulary.ts';

/** What is asked of the vocabulary of each source. */
export type TypoVocabulary = Omit<Vocabulary, 'hasBeginning'>;

/** Words that may have been meant by a term, each with its score; 0 for the word itself. */
export type Guesses = ReadonlyMap<string, number>;

/** This many letters, and two edits are forgiven, or three where two find nothing. */
const SHORT_LETTERS = 3;
const LONG_LETTERS = 6;
/** With this many letters three edits are looked for also where two find only what is unlikely. */
const LONGEST_LETTERS = 8;
/** How much of an edit it is to take a letter for one that looks alike. */
const LOOK_ALIKE = 0.5;
/** Likeliest corrections of a word; the rest is noise in a large vocabulary. */
const MAX_SPELLINGS = 16;
/** A longer query is no term with a misspelled word. */
const MAX_TERMS = 8;

/** How many edits are forgiven where it is not known that the word meant is a common one. */
function sureLimit(word: string): number {
  if (word.length <= SHORT_LETTERS) return 0;
  return word.length < LONG_LETTERS ? 1 : 2;
}

/** How many edits are forgiven in a word at most. */
export function editLimit(word: string): number {
  if (word.length <= SHORT_LETTERS) return word.length < SHORT_LETTERS ? 0 : 1;
  return word.length < LONG_LETTERS ? 2 : 3;
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
    for (const [form, distance] of vocabulary.related(text)) {
      // A single word is no form of one that is related only loosely.
      if (isAmongOthers || distance < LOOSE) guesses.set(form, 0);
    }
  }
  const limit = editLimit(text);
  if (limit === 0 || (isAmongOthers && isKnownFor(text, guesses, vocabularies))) return guesses;
  for (const { word, score } of findLikely(text, limit, vocabularies)) {
    if (!guesses.has(word)) guesses.set(word, score);
  }
  return guesses;
}

/** Not where only a list of words and phrases has it, which knows no rank of it: `sytem`, `funtion`. */
function isKnownFor(
  text: string,
  guesses: Guesses,
  vocabularies: readonly TypoVocabulary[],
): boolean {
  if (guesses.size === 0) return false;
  const isTerm = vocabularies.some(
    ({ rank, has, related }) => rank === undefined && (has(text) || related(text).size > 0),
  );
  return isTerm || [...guesses.keys()].some((word) => rankIn(vocabularies, word) !== undefined);
}

interface Scored extends Spelling {
  readonly score: number;
}

function findLikely(
  text: string,
  limit: number,
  vocabularies: readonly TypoVocabulary[],
): readonly Scored[] {
  const spellings = new Map<string, Spelling>();
  const alike = lookAlikes(text).filter((word) => vocabularies.some(({ has }) => has(word)));
  for (const word of alike) spellings.set(word, { word, distance: LOOK_ALIKE });
  const look = (edits: number): void => {
    for (const vocabulary of vocabularies) {
      for (const spelling of vocabulary.spelledLike(text, edits)) {
        if (!spellings.has(spelling.word)) spellings.set(spelling.word, spelling);
      }
    }
  };
  // Where no word has a rank, nothing that is further away could be chosen.
  const isRanked = vocabularies.some(({ rank }) => rank !== undefined);
  look(isRanked ? Math.min(limit, 2) : sureLimit(text));
  const rankAll = (): readonly Ranked[] =>
    rankLikely([...spellings.values()], sureLimit(text), createTypoScorer(text), vocabularies);
  const scored = rankAll();
  const isFar =
    scored.length === 0 ||
    (text.length >= LONGEST_LETTERS && (scored[0]?.score ?? Infinity) > FAR_SCORE);
  if (!isRanked || limit <= 2 || !isFar) return scored.slice(0, MAX_SPELLINGS);
  look(limit);
  return rankAll().slice(0, MAX_SPELLINGS);
}

/** A guess that scores more is unlikely. */
const FAR_SCORE = 2.6;

interface Ranked extends Scored {
  readonly rank: number | undefined;
}

/**
 * The likeliest by their ranks. What costs most is how the letters differ, and whether a list of terms
 * has the word: the words are gone through by what they would score at best, up to those that could
 * not be chosen even so.
 */
function rankLikely(
  spellings: readonly Spelling[],
  sure: number,
  scoreOf: (candidate: TypoCandidate) => number,
  vocabularies: readonly TypoVocabulary[],
): readonly Ranked[] {
  const isRanked = vocabularies.some(({ rank }) => rank !== undefined);
  const unranking = vocabularies.filter(({ rank }) => rank === undefined);
  const hopes = spellings.flatMap(({ word, distance }, place) => {
    const rank = rankIn(vocabularies, word);
    if (rank === undefined && distance > sure) return [];
    const frequency = vocabularies.reduce((sum, known) => sum + known.frequency(word), 0);
    const likely = { word, frequency, rank, isTerm: isRanked };
    const hope = leastScore({ ...likely, edits: distance * LEAST_EDIT });
    return [{ likely, distance, place, hope }];
  });
  const best: (Ranked & { readonly place: number })[] = [];
  for (const { likely, distance, place, hope } of hopes.toSorted((a, b) => a.hope - b.hope)) {
    if (hope > (best[MAX_SPELLINGS - 1]?.score ?? Infinity)) break;
    const { word, rank } = likely;
    const isTerm = isRanked && isRarerThanTerms(rank) && unranking.some(({ has }) => has(word));
    const edits = distance === LOOK_ALIKE ? { edits: distance } : {};
    const score = scoreOf({ ...likely, isTerm, ...edits });
    const at = best.findIndex((other) => (other.score - score || other.place - place) > 0);
    best.splice(at < 0 ? best.length : at, 0, { word, distance, rank, score, place });
    if (best.length > MAX_SPELLINGS) best.pop();
  }
  return best;
}

/** A word that is rarer than this may be a misspelling. */
const RARE_RANK = 20_000;

/**
 * Whether a word that was found may be a misspelled one all the same: only dictionaries that rank
 * their words have it, and it is a rare one, or a name that was typed without its capital (`herat`).
 * Long lists of words hold misspelled ones too (`extention`).
 */
export function isDoubtful(
  question: Question | undefined,
  exact: readonly Found[],
  sources: readonly Pick<SearchSource, 'info' | 'vocabulary'>[],
): boolean {
  const [term, second] = question?.terms ?? [];
  if (question === undefined || term?.kind !== 'word' || second !== undefined) return false;
  const ranked = sources.filter(({ vocabulary }) => vocabulary.rank);
  const ids = new Set<string>(ranked.map(({ info }) => info.id));
  const isRare = (rank: number | undefined): boolean => (rank ?? Infinity) > RARE_RANK;
  const isListed = exact.every(
    ({ entry, reason }) =>
      ids.has(entry.dictionaryId) && reason.kind === 'exact' && reason.field === 'headword',
  );
  if (!isListed) return false;
  if (exact.every(({ entry }) => isNameOf(entry.headword, question.text))) return true;
  const vocabularies = ranked.map(({ vocabulary }) => vocabulary);
  return exact.every(({ entry }) => isRare(entry.rank)) && isRare(rankIn(vocabularies, term.text));
}

/** A name has one capital where the query has none; more are an acronym's. */
function isNameOf(headword: string, typed: string): boolean {
  return NAME.test(headword) && !/\p{Lu}/u.test(typed);
}

const NAME = /^\p{Lu}[\p{Ll}'-]+$/u;

/** Whether a question is one word, and some dictionary knows how common words are. */
export function isRankedWord(
  question: Question | undefined,
  vocabularies: readonly TypoVocabulary[],
): boolean {
  const [term, second] = question?.terms ?? [];
  const isWord = term?.kind === 'word' && second === undefined;
  return isWord && vocabularies.some(({ rank }) => rank !== undefined);
}

/** How common a word is in the dictionary in which it is commonest; undefined when none knows. */
export function rankIn(vocabularies: readonly TypoVocabulary[], word: string): number | undefined {
  return vocabularies.reduce<number | undefined>((best, known) => {
    const rank = known.rank?.(word);
    return best === undefined || rank === undefined ? (best ?? rank) : Math.min(best, rank);
  }, undefined);
}
