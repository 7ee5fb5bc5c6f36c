import { hasHan } from '../../text/script.ts';
import type { Found } from './found.ts';
import { isAcronym } from './mergeFound.ts';
import type { NameStrength } from './placePinyin.ts';
import type { Question } from './question.ts';

/** Rules of inflection up to this distance are sure: a form that is listed, number, tense. */
const SURE_DISTANCE = 4;
/** A word up to here is a common one. */
const COMMON_RANK = 20_000;

/**
 * Says where inflected finds stand for a query that is no headword.
 *
 * @param known Of the query: what it names, whether anything is named so, and whether it is one word
 *   and some dictionary ranks its words; the words that it is meant as a form of; and
 *   whether a headword gives it as its acronym, so that it is no form of one of the headword's words.
 */
export function placeForm(
  found: Found,
  question: Question | undefined,
  known: {
    readonly name: NameStrength;
    readonly isExact: boolean;
    readonly isRanked: boolean;
    readonly lemmas: ReadonlySet<string>;
    readonly isAcronym: boolean;
  },
): Found {
  if (known.lemmas.has(found.key) && found.tier === 'inflected') {
    return { ...found, stage: 'lemma' };
  }
  const [order, distance = 0, others = 0] = found.rank;
  if (known.isAcronym && found.tier === 'inflected' && order === 2) {
    return { ...found, tier: 'words', rank: [others, 2 + distance] };
  }
  if (known.name !== 'none' || question === undefined) return found;
  const placed = known.isExact || isCommon(found) ? placeLemma(found, question) : found;
  return known.isRanked && !known.isExact ? placeUnsure(placed) : placed;
}

/** A form that is as common as this is a word of its own: `left`, `training`. */
const OWN_RANK = 4_000;
/** This many times commoner its word must be otherwise. */
const COMMONER = 3;

/**
 * The words, by their keys, of which the query is meant as a form though it is a headword as well: lists
 * of words have participles and plurals for a rarer meaning of their own (`struck`: 受罢工影响的). Those
 * words are far commoner, and come first; a common form, or one that a list of terms has, is meant itself.
 * So is a plural that means something else (`customs`).
 *
 * @param exact What the query names.
 * @param near What else was found.
 */
export function findMeantLemmas(
  exact: readonly Found[],
  near: readonly Found[],
  question: Question | undefined,
): ReadonlySet<string> {
  const own = exact.filter(({ reason }) => reason.kind === 'exact' && reason.field === 'headword');
  const ranks = own.map(({ entry }) => entry.rank ?? Infinity);
  const best = Math.min(...ranks);
  const isOther = own.some(({ entry }) => entry.headword !== question?.folded);
  if (own.length === 0 || isOther || best <= OWN_RANK) return new Set();
  const isPlural = question?.folded.endsWith('s') === true;
  const meant = near.filter((found) => {
    const { tier, entry, rank } = found;
    const [order, distance = Infinity] = rank;
    if (tier !== 'inflected' || order !== 0 || distance > SURE_DISTANCE) return false;
    if ((entry.rank ?? Infinity) * COMMONER >= best || hasHan(entry.headword)) return false;
    // What no dictionary lists may be a form by chance: `shed` is none of *she*.
    const isListed = distance === 1 && !isPlural;
    return isListed || own.every((form) => areAlike(form.entry, entry));
  });
  const dictionaries = new Set(meant.map(({ entry }) => entry.dictionaryId));
  // A dictionary that has the form and not its word, such as a list of terms, means the form.
  const isTerm = own.some(({ entry }) => !dictionaries.has(entry.dictionaryId));
  return new Set(isTerm ? [] : meant.map(({ key }) => key));
}

/** Two characters of the first rendering of the one are in the first ones of the other. */
function areAlike(form: Found['entry'], lemma: Found['entry']): boolean {
  const [first = ''] = form.translation.split(RENDERING_END);
  const pairs = Array.from(first, (_, i) => first.slice(i, i + 2)).filter(
    ({ length }) => length > 1,
  );
  const usual = lemma.translation.split(RENDERING_END).slice(0, USUAL);
  return pairs.some((pair) => usual.some((rendering) => rendering.includes(pair)));
}

const RENDERING_END = /[;；,，]/;
/** Later renderings are of rarer meanings. */
const USUAL = 3;

function isCommon({ entry: { rank = Infinity } }: Found): boolean {
  return rank <= COMMON_RANK;
}

/**
 * Puts the word of which the query is a form before what is only translated so: `women` is woman
 * before it is 女人家; and a common word before pinyin: `made` is make before it is 妈的. For
 * queries that are no headword.
 */
function placeLemma(found: Found, { folded }: Question): Found {
  const [order, distance = Infinity] = found.rank;
  const { headword } = found.entry;
  const isLemma =
    found.tier === 'inflected' &&
    order === 0 &&
    distance <= SURE_DISTANCE &&
    !isAcronym(headword) &&
    hasHan(headword) === hasHan(folded);
  return isLemma ? { ...found, stage: 'lemma' } : found;
}

/**
 * Puts inflections by the rules of comparison behind misspellings, where a dictionary lists forms and
 * has the query among none: `thier` would be more `thy`.
 */
function placeUnsure(found: Found): Found {
  const [order, distance = 0] = found.rank;
  const isUnsure = found.tier === 'inflected' && order !== 1 && distance > SURE_DISTANCE;
  return isUnsure ? { ...found, stage: 'unsure' } : found;
}
