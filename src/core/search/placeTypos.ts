import { hasHan } from '../text/script.ts';
import { compareRanks, type Found } from './found.ts';

/** A word that was found and is commoner than this is what was meant. */
const COMMON_RANK = 5_000;
/** So many times commoner a word must be to be likelier than what the query is the beginning of. */
const LIKELIER = 10;
/** So many likely misspellings stand before what begins with the query. */
const MAX_LIKELY = 3;
/** Whether nothing that was found is a common word, so that the query may be a misspelled one. */
export function isAllRare(found: readonly Found[]): boolean {
  return commonest(found) > COMMON_RANK;
}

/** A misspelling with a smaller score is one edit away from a common word. */
const NEAR_SCORE = 1.8;
/** The word that a headword of no known rank is taken to be a misspelling of is commoner than this. */
const MEANT_RANK = 20_000;
/** A Chinese word up to here is a common one. */
const COMMON_CHINESE = 5_000;

/**
 * Whether the headwords that are spelled as the query are bare: in small letters, without
 * pronunciation or tags. Long lists of words hold common misspellings so.
 */
export function isBare(exact: readonly Found[], folded = ''): boolean {
  const isSo = ({ entry: { headword, reading, tags } }: Found): boolean =>
    headword === folded && reading === '' && tags.length === 0;
  return exact.length > 0 && exact.every(isSo);
}

/**
 * Says where misspellings stand: the likeliest few before prefixes, where the words that they may be
 * are far commoner than all that was found. Not where the query is pinyin of something.
 *
 * @param better What was found in better tiers.
 * @param isMeant What the query names is hardly a word, see {@link isBare}: a common word that is
 *   one edit away stands before it.
 */
export function placeTypos(
  typos: readonly Found[],
  better: readonly Found[],
  isMeant: boolean,
): readonly Found[] {
  if (better.some(isLikelyPinyin)) return typos;
  if (isMeant) return placeMeant(typos, better);
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
  if (best === undefined || !likely.includes(best)) return typos;
  const isPinyin = better.some(({ tier }) => tier === 'pinyin');
  if (isPinyin && (best.rank[0] ?? Infinity) >= NEAR_SCORE) return typos;
  return typos.map((one) => (likely.includes(one) ? { ...one, stage: 'likely' } : one));
}

function placeMeant(typos: readonly Found[], better: readonly Found[]): readonly Found[] {
  const known = new Set(better.map(({ key }) => key));
  const [best] = typos
    .filter(
      ({ key, rank: [, others], entry: { headword } }) =>
        others === 0 && !known.has(key) && !hasHan(headword),
    )
    .toSorted((a, b) => compareRanks(a.rank, b.rank));
  const isMeant =
    best !== undefined &&
    (best.rank[0] ?? Infinity) < NEAR_SCORE &&
    (best.entry.rank ?? Infinity) < MEANT_RANK;
  return isMeant ? typos.map((one) => (one === best ? { ...one, stage: 'meant' } : one)) : typos;
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
