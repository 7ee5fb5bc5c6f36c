import { hasHan } from '../../text/script.ts';
import { compareRanks, type Found } from './found.ts';
import { wordOf } from './mergeFound.ts';
import type { SearchSource } from './source.ts';

/** A word that was found and is commoner than this is what was meant. */
const COMMON_RANK = 5_000;
/** This many times commoner a word must be to be likelier than what the query is the beginning of. */
const LIKELIER = 10;
/** This many likely misspellings stand before what begins with the query. */
const MAX_LIKELY = 3;
/** Whether nothing that was found is a common word, so that the query may be a misspelled one. */
export function isAllRare(found: readonly Found[]): boolean {
  return commonest(found) > COMMON_RANK;
}

/** A guess with a smaller score is a common word, hardly an edit away. */
const NEAR_SCORE = 2.1;
/** The same where the headword has a pronunciation, so that it may be a rare word. */
const NEAREST_SCORE = 1.5;
/** A Chinese word up to here is a common one. */
const COMMON_CHINESE = 5_000;

/** A word up to here may well have forms that no dictionary lists. */
const KNOWN_RANK = 5_000;

/**
 * How good a guess must be to stand before what was found by the spelling as it is. Long lists of words
 * hold common misspellings in small letters, without rank or tags, most of them without pronunciation;
 * what has more than that is meant. Where nothing is spelled as the query, it may be by rule a form of
 * words that are hardly meant (`trianing` of *trian*, `creted` of *Crete*); forms that are listed, or of
 * a common word, are.
 *
 * @param better All that was found in better tiers, `exact` of it what the query names.
 * @returns a score that that of the guess must be below; 0 for headwords that are meant.
 */
export function scoreToPass(
  exact: readonly Found[],
  better: readonly Found[],
  folded: string | undefined,
  sources: readonly Pick<SearchSource, 'info' | 'vocabulary'>[],
): number {
  if (exact.length > 0) {
    const isSo = ({ entry: { headword, tags, rank } }: Found): boolean =>
      headword === folded && tags.length === 0 && rank === undefined;
    if (!exact.every(isSo)) return 0;
    return exact.every(({ entry }) => entry.reading === '') ? NEAR_SCORE : NEAREST_SCORE;
  }
  const ranking = new Set<string>(
    sources.flatMap(({ info, vocabulary }) => (vocabulary.rank ? info.id : [])),
  );
  const forms = better.filter(({ tier, entry }) => tier === 'inflected' && !hasHan(entry.headword));
  const isRare = ({ entry, rank: [order, distance = 0] }: Found): boolean => {
    const isKnown = order !== 2 && (entry.rank ?? Infinity) <= KNOWN_RANK;
    return ranking.has(entry.dictionaryId) && distance > 1 && !isKnown;
  };
  return forms.length > 0 && forms.every(isRare) ? NEAR_SCORE : 0;
}

/**
 * Says where misspellings stand: the likeliest few before prefixes, where the words that they may be
 * are far commoner than all that was found. Not where the query is pinyin of something.
 *
 * @param better What was found in better tiers.
 * @param toPass What the query names is hardly meant: a guess with a smaller score stands before it,
 *   see {@link scoreToPass}; 0 where it is.
 */
export function placeTypos(
  typos: readonly Found[],
  better: readonly Found[],
  toPass: number,
): readonly Found[] {
  if (better.some(isLikelyPinyin)) return typos;
  if (toPass > 0) return placeMeant(typos, better, toPass);
  const most = commonest(better) / LIKELIER;
  const likely = typos
    .filter(
      ({ entry: { headword, rank }, rank: [, others] }) =>
        rank !== undefined && rank < most && others === 0 && !hasHan(headword),
    )
    .toSorted((a, b) => compareRanks(a.rank, b.rank))
    .slice(0, MAX_LIKELY);
  const [best] = typos.toSorted((a, b) => compareRanks(a.rank, b.rank));
  // What is nearest must be among them: a common word that is further away says nothing.
  if (best === undefined || !likely.includes(best)) return placeNear(typos);
  const isPinyin = better.some(({ tier }) => tier === 'pinyin');
  if (isPinyin && (best.rank[0] ?? Infinity) >= NEAR_SCORE) return typos;
  const rest = placeNear(typos.filter((one) => !likely.includes(one)));
  return [...likely.map((one) => ({ ...one, stage: 'likely' as const })), ...rest];
}

/** Single words that are near come before what only holds the query among other words. */
function placeNear(typos: readonly Found[]): readonly Found[] {
  const isNear = ({ rank: [score = Infinity, others], entry }: Found): boolean =>
    score < NEAR_SCORE && others === 0 && !hasHan(entry.headword);
  return typos.map((one) => (isNear(one) ? { ...one, stage: 'near' } : one));
}

function placeMeant(
  typos: readonly Found[],
  better: readonly Found[],
  toPass: number,
): readonly Found[] {
  const known = new Set(better.map(({ key }) => key));
  const [best] = typos
    .filter(
      ({ key, rank: [, others], entry: { headword } }) =>
        others === 0 && !known.has(key) && !hasHan(headword),
    )
    .toSorted((a, b) => compareRanks(a.rank, b.rank));
  const isMeant = best !== undefined && (best.rank[0] ?? Infinity) < toPass;
  return isMeant ? typos.map((one) => (one === best ? { ...one, stage: 'meant' } : one)) : typos;
}

/**
 * Whether the query is pinyin of something, so that misspellings come after all else, and there are so
 * many rows before them that none would be shown.
 */
export function isPageOfPinyin(better: readonly Found[], rows: number): boolean {
  if (better.length < rows || !better.some(isLikelyPinyin)) return false;
  const before = better.filter(({ stage }) => stage !== 'unsure' && stage !== 'unlikely');
  return new Set(before.map(wordOf)).size >= rows;
}

/** Typed in full, or of a common word, or without a vowel; the rest may be letters by chance. */
function isLikelyPinyin({ tier, stage, reason, rank: [, fullness], entry }: Found): boolean {
  if (tier !== 'pinyin' || reason.kind !== 'pinyin' || stage === 'unlikely') return false;
  const isCommon = hasHan(entry.headword) && (entry.rank ?? Infinity) <= COMMON_CHINESE;
  return stage !== undefined || fullness === 0 || isCommon || !/[aeiou]/i.test(reason.typed);
}

function commonest(found: readonly Found[]): number {
  return Math.min(
    ...found.flatMap(({ entry, tier, stage }) =>
      stage !== 'unsure' && (tier === 'prefix' || tier === 'inflected') ? (entry.rank ?? []) : [],
    ),
    Infinity,
  );
}
