import type { Entry } from '../../shared/entry.ts';
import { type Reason, type Tier, TIERS } from '../../shared/hit.ts';
import type { GlossPlace } from './rank.ts';

/** What a source found: an entry with how and why. */
export interface Found {
  readonly entry: Entry;
  /** The folded headword; equal ones of several dictionaries make one row of the answer. */
  readonly key: string;
  readonly tier: Tier;
  readonly reason: Reason;
  /** See `Hit`. */
  readonly excerpt?: string;
  /** Stands elsewhere than its tier does, see {@link Stage}. */
  readonly stage?: Stage;
  /** Found though its words are parted otherwise than in the query. */
  readonly isParted?: boolean;
  /** Order within the tier: smaller first, number by number. Comparable between sources. */
  readonly rank: readonly number[];
  /** Place of the entry in its source; decides what rank leaves open. */
  readonly position: number;
  /** Of an entry that was found by a gloss: which one, and how much of it the query is. */
  readonly gloss?: GlossPlace;
}

/**
 * Finds of two tiers that are surer or less sure than the others of it:
 * - `full`, pinyin of a whole word, typed in full: before inflected ones; `full-first`, of a common
 *   word where the query is a rare one as well: before exact ones;
 * - `translated`, exact by a translation where the query is pinyin of a very common word: after that;
 * - `initials`, a common word by the first letters of its pinyin: before prefixes; `full-first` too;
 * - `lemma`, the word of which the query is a form, where nothing has the query as its headword: before
 *   what is only translated or, in pinyin, read so;
 * - `meant`, the correction of a headword that is hardly one, or a word in its American spelling, see
 *   `findAmerican`: before exact ones;
 * - `likely`, a misspelling of a word that is far commoner than all that was found: before prefixes;
 * - `near`, a misspelling of a common word, hardly an edit away: before words;
 * - `unsure`, by a rule of comparison, where a dictionary lists forms and not this one: after typos;
 * - `built`, an acronym in small letters that no headword gives, made of its initials: after words;
 * - `unlikely`, pinyin that was typed in capitals: after all other guesses.
 */
export type Stage =
  | 'full'
  | 'full-first'
  | 'translated'
  | 'initials'
  | 'lemma'
  | 'meant'
  | 'likely'
  | 'near'
  | 'unsure'
  | 'built'
  | 'unlikely';

/**
 * Orders by tier, then by rank, then by source, then by position: the order that readers see,
 * without ties.
 *
 * @param sourceOrder Place of a find's source in the user's order; left out where there is only one.
 */
export function compareFound(
  a: Found,
  b: Found,
  sourceOrder: (found: Found) => number = () => 0,
): number {
  return (
    orderOf(a) - orderOf(b) ||
    compareRanks(a.rank, b.rank) ||
    sourceOrder(a) - sourceOrder(b) ||
    a.position - b.position
  );
}

/** Whether what was found is named by the query, so that nothing needs to be guessed. */
export function isSureFind({ tier, stage }: Found): boolean {
  return SURE_TIERS.has(tier) && (stage === undefined || stage === 'lemma');
}

const SURE_TIERS: ReadonlySet<Tier> = new Set(['exact', 'inflected', 'acronym']);

/** Keeps for each entry the best that was found; the earlier one of equals. */
export function keepBest(found: readonly Found[]): readonly Found[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const known = best.get(one.entry.id);
    if (known === undefined || compareFound(one, known) < 0) best.set(one.entry.id, one);
  }
  return [...best.values()];
}

function orderOf({ tier, stage }: Found): number {
  return stage === undefined ? TIER_ORDER[tier] : STAGE_ORDER[stage];
}

const TIER_ORDER = Object.fromEntries(TIERS.map((tier, i) => [tier, i])) as Readonly<
  Record<Tier, number>
>;
const STAGE_ORDER: Readonly<Record<Stage, number>> = {
  full: TIER_ORDER.exact + 0.5,
  'full-first': TIER_ORDER.exact - 0.5,
  translated: TIER_ORDER.exact + 0.6,
  initials: TIER_ORDER.prefix - 0.25,
  lemma: TIER_ORDER.exact - 0.25,
  meant: TIER_ORDER.exact - 0.3,
  likely: TIER_ORDER.prefix - 0.5,
  near: TIER_ORDER.words - 0.5,
  unsure: TIER_ORDER.typo + 0.5,
  built: TIER_ORDER.words + 0.5,
  unlikely: TIER_ORDER.passage + 0.5,
};

/** Compares two ranks, number by number; numbers that only one of them has do not count. */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
