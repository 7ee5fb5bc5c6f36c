import { hasHan } from '../text/script.ts';
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
 *   and some dictionary ranks its words.
 */
export function placeForm(
  found: Found,
  question: Question | undefined,
  known: { readonly name: NameStrength; readonly isExact: boolean; readonly isRanked: boolean },
): Found {
  if (known.name !== 'none' || question === undefined) return found;
  const placed = known.isExact || isCommon(found) ? placeLemma(found, question) : found;
  return known.isRanked && !known.isExact ? placeUnsure(placed) : placed;
}

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
