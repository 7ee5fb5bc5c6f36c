import { compareRanks, type Found } from './found.ts';
import type { Question } from './question.ts';
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
  const words = [term.text, ...ranked.flatMap(({ related }) => [...related(term.text).keys()])];
  const best = Math.min(...words.map((word) => rankIn(ranked, word) ?? Infinity));
  return best > (term.text.length > 2 ? RARE_RANK : RARE_RANK_SHORT) ? 'rare' : 'word';
}

/**
 * Says where finds by pinyin stand: those of a whole word, typed in full, after exact ones, but only
 * the likeliest of them, and before all else where the query is hardly a word; those of a query in
 * capitals, which means something else, at the end.
 *
 * @param found By one source.
 */
export function placePinyin(found: readonly Found[], name: NameStrength): readonly Found[] {
  const full = found
    .filter(({ stage }) => stage === 'full')
    .toSorted((a, b) => compareRanks(a.rank, b.rank));
  const early = new Set(full.slice(0, name === 'word' ? FEW_FULL : MANY_FULL));
  return found.map((one) => {
    if (one.reason.kind !== 'pinyin') return one;
    const { stage, ...plain } = one;
    if (CAPITALS.test(one.reason.typed)) return { ...plain, stage: 'unlikely' };
    if (stage === undefined || !early.has(one)) return plain;
    const isCommon = (one.entry.rank ?? Infinity) <= COMMON_RANK;
    return name === 'rare' && isCommon ? { ...plain, stage: 'full-first' } : one;
  });
}
