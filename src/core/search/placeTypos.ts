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

/**
 * Says where misspellings stand: the likeliest few before prefixes, where the words that they may be
 * are far commoner than all that was found. Not where the query is pinyin of something.
 *
 * @param better What was found in better tiers.
 */
export function placeTypos(typos: readonly Found[], better: readonly Found[]): readonly Found[] {
  if (better.some(({ tier }) => tier === 'pinyin')) return typos;
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
  return typos.map((one) => (likely.includes(one) ? { ...one, stage: 'likely' } : one));
}

function commonest(found: readonly Found[]): number {
  return Math.min(
    ...found.flatMap(({ entry, tier, stage }) =>
      stage !== 'unsure' && (tier === 'prefix' || tier === 'inflected') ? (entry.rank ?? []) : [],
    ),
    Infinity,
  );
}
