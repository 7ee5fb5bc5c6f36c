import { hasHan } from '../text/script.ts';
import { compareRanks, type Found } from './found.ts';
import type { Question } from './question.ts';
import { LOOSE } from './vocabulary.ts';
import { rankIn, type TypoVocabulary } from './typoGuesses.ts';

/** So many words of which the query is the whole pinyin stand before others. */
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
  const isNamed = exact.some(
    ({ reason }) => reason.kind === 'exact' && reason.field === 'headword',
  );
  if (!isNamed) return 'none';
  const [term] = question?.terms ?? [];
  const ranked = vocabularies.filter(({ rank }) => rank !== undefined);
  // Where no dictionary ranks its words, all of them are known words; phrases have no rank.
  if (term?.text !== question?.folded || term === undefined || ranked.length === 0) return 'word';
  const words = [term.text, ...ranked.flatMap(({ related }) => formsOf(related(term.text)))];
  const best = Math.min(...words.map((word) => rankIn(ranked, word) ?? Infinity));
  return best > (term.text.length > 2 ? RARE_RANK : RARE_RANK_SHORT) ? 'rare' : 'word';
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
 */
export function placePinyin(found: readonly Found[], name: NameStrength): (one: Found) => Found {
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
    const isWanted = one.stage === 'full' || (name !== 'word' && isCommon(one));
    if (isNew && isWanted && early.size < most) early.add(one);
  }
  const [first] = early;
  return (one) => {
    if (one.reason.kind !== 'pinyin') return one;
    const { stage, ...plain } = one;
    if (CAPITALS.test(one.reason.typed)) return { ...plain, stage: 'unlikely' };
    if (stage === undefined || !early.has(one)) return plain;
    const isBehind =
      stage === 'initials' && acronym !== 'none' && !(acronym === 'other' && one === first);
    const isFirst = name === 'rare' && isCommon(one) && !isBehind;
    return isFirst ? { ...plain, stage: 'full-first' } : one;
  };
}

/** Whether an entry was found by an acronym that its headword gives. */
export function isGivenAcronym({ tier, rank }: Found): boolean {
  return tier === 'acronym' && rank[0] === 0;
}

function isCommon({ entry }: Found): boolean {
  return hasHan(entry.headword) && (entry.rank ?? Infinity) <= COMMON_RANK;
}
