import { hasHan } from '../../text/script.ts';
import { compareRanks, type Found } from './found.ts';
import { isAcronym } from './mergeFound.ts';
import type { Question } from './question.ts';
import { LOOSE } from './vocabulary.ts';
import { rankIn, type TypoVocabulary } from './typoGuesses.ts';

/** This many words of which the query is the whole pinyin stand before others. */
const MANY_FULL = 10;
/** The same where the query is a word as well: `women`. */
const FEW_FULL = 3;
/**
 * Rarer words are not what was meant where the query is pinyin of a common one; two letters are an
 * abbreviation of something more often than a word.
 */
const RARE_RANK = 20_000;
const RARE_RANK_SHORT = 5_000;
/** A Chinese word up to here is a common one. */
const COMMON_RANK = 5_000;
const CAPITALS = /\p{Lu}{2}/u;

/** Whether the query is the name of an entry: of a known word, of a rare one (`shi`), or of none. */
export type NameStrength = 'word' | 'rare' | 'none';

/** @param exact Finds of tier `exact`. */
export function nameStrength(
  question: Question | undefined,
  exact: readonly Found[],
  vocabularies: readonly TypoVocabulary[],
): NameStrength {
  const named = exact.filter(isNamedByHeadword);
  if (named.length === 0) return 'none';
  // In small letters an acronym is hardly meant: `le` is no LE.
  const isSmall = question?.text === question?.folded;
  if (isSmall && named.every(({ entry }) => isAcronym(entry.headword))) return 'rare';
  // Where no dictionary ranks its words, all of them are known words; phrases have no rank.
  const best = nameRank(question, vocabularies);
  if (best === null) return 'word';
  const isLong = (question?.folded.length ?? 0) > 2;
  return best > (isLong ? RARE_RANK : RARE_RANK_SHORT) ? 'rare' : 'word';
}

/** How common the query is as a word, or what it is a form of; null where that cannot be known. */
export function nameRank(
  question: Question | undefined,
  vocabularies: readonly TypoVocabulary[],
): number | null {
  const [term] = question?.terms ?? [];
  const ranked = vocabularies.filter(({ rank }) => rank !== undefined);
  if (term?.text !== question?.folded || term === undefined || ranked.length === 0) return null;
  const words = [term.text, ...ranked.flatMap(({ related }) => formsOf(related(term.text)))];
  return Math.min(...words.map((word) => rankIn(ranked, word) ?? Infinity));
}

/** Of related words those that the word is surely a form of. */
function formsOf(related: ReadonlyMap<string, number>): readonly string[] {
  return [...related].flatMap(([word, distance]) => (distance < LOOSE ? word : []));
}

/**
 * Says where finds by pinyin stand. Of a whole word, typed in full, the likeliest are after exact
 * ones, or before all else where the query is hardly a word. Of common words by their initials
 * likewise, but never before an acronym that a headword gives so, and only the commonest before one that
 * is given in other letter case. Pinyin in capitals means something else, and is the last of all.
 *
 * @param name Of the query, and how common it is as a word, see {@link nameRank}.
 */
export function placePinyin(
  found: readonly Found[],
  name: NameStrength,
  rank: number | null,
): (one: Found) => Found {
  const best = found
    .filter(({ reason, stage }) => reason.kind === 'pinyin' && stage !== undefined)
    .toSorted((a, b) => compareRanks(a.rank, b.rank));
  const given = found.filter(isGivenAcronym);
  const isSame = given.some(({ rank: [, letterCase] }) => letterCase === 0);
  const acronym = given.length === 0 ? 'none' : isSame ? 'same' : 'other';
  const words = new Set<string>();
  const early = new Set<Found>();
  for (const one of best) {
    const isNew = !words.has(one.key);
    words.add(one.key);
    const most = name === 'word' ? FEW_FULL : MANY_FULL;
    const isChosen = one.stage === 'full' || (name !== 'word' && isCommon(one));
    if (isNew && isChosen && early.size < most) early.add(one);
  }
  const [first] = early;
  return (one) => {
    if (one.reason.kind !== 'pinyin') return one;
    const { stage, ...plain } = one;
    if (CAPITALS.test(one.reason.typed)) return { ...plain, stage: 'unlikely' };
    if (stage === undefined || !early.has(one)) return plain;
    const isBehind =
      stage === 'initials' && acronym !== 'none' && !(acronym === 'other' && one === first);
    const most = rank === Infinity ? RARE_RANK : COMMON_RANK;
    const isWanted = name === 'rare' ? isCommon(one, most) : isFarCommoner(one, rank);
    const isFirst = isWanted && name !== 'none' && !isBehind;
    return isFirst ? { ...plain, stage: 'full-first' } : one;
  };
}

/** A word that is commoner is meant as it stands, whatever it may be in pinyin. */
const KNOWN_RANK = 5_000;
/** This many times commoner the Chinese word must be otherwise: `dan` is 但 rather than a rank in judo. */
const FAR = 100;

function isFarCommoner(one: Found, rank: number | null): boolean {
  if (one.stage !== 'full' || rank === null || rank <= KNOWN_RANK) return false;
  return isCommon(one) && (one.entry.rank ?? Infinity) * FAR <= rank;
}

/** A Chinese word up to here may be meant by letters that are a word as well: `you` and 有. */
const COMMONEST_RANK = 300;

/**
 * Puts what is only translated by a query that is a word behind the commonest words that it is pinyin
 * of, but for the first (`you`: you, 你, then 有).
 *
 * @param near Placed, see {@link placePinyin}.
 */
export function placeTranslated(exact: readonly Found[], near: readonly Found[]): readonly Found[] {
  const isPinyin = near.some(
    ({ stage, entry }) => stage === 'full' && (entry.rank ?? Infinity) <= COMMONEST_RANK,
  );
  if (!isPinyin || !exact.some(isNamedByHeadword)) return exact;
  const [first] = exact
    .filter((one) => !isNamedByHeadword(one))
    .toSorted((a, b) => compareRanks(a.rank, b.rank));
  return exact.map((one) =>
    one === first || isNamedByHeadword(one) ? one : { ...one, stage: 'translated' },
  );
}

function isNamedByHeadword({ reason }: Found): boolean {
  return reason.kind === 'exact' && reason.field === 'headword';
}

/** Whether an entry was found by an acronym that its headword gives. */
export function isGivenAcronym({ tier, rank }: Found): boolean {
  return tier === 'acronym' && rank[0] === 0;
}

function isCommon({ entry }: Found, most = COMMON_RANK): boolean {
  return hasHan(entry.headword) && (entry.rank ?? Infinity) <= most;
}
