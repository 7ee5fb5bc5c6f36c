import type { Hit, Tier } from '../../../shared/hit.ts';

/** Tiers whose hits are guesses or by-catch stand under a title of their own. */
export type GroupTitle = 'didYouMean' | 'inTexts' | 'inYourText' | 'byPattern' | 'byMeaning';

export type ListRow =
  | { readonly kind: 'title'; readonly title: GroupTitle }
  /** `index` counts the hits alone. */
  | { readonly kind: 'hit'; readonly hit: Hit; readonly index: number };

const TITLES: Readonly<Partial<Record<Tier, GroupTitle>>> = {
  typo: 'didYouMean',
  text: 'inTexts',
  passage: 'inYourText',
  pattern: 'byPattern',
  meaning: 'byMeaning',
};

/** The hits in the order they came, with a title where one of the titled tiers begins. */
export function listRows(hits: readonly Hit[]): readonly ListRow[] {
  return hits.flatMap((hit, index): ListRow[] => {
    const title = TITLES[hit.tier];
    const isFirst = hits[index - 1]?.tier !== hit.tier;
    const row = { kind: 'hit', hit, index } as const;
    return title !== undefined && isFirst ? [{ kind: 'title', title }, row] : [row];
  });
}
