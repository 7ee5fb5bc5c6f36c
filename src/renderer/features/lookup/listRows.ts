import type { Hit } from '../../../shared/hit.ts';
import { groupOf, type HitGroup } from '../../search/hitGroups.ts';
import { rowText } from '../../search/rowText.ts';

export type ListRow =
  | { readonly kind: 'title'; readonly title: HitGroup }
  | {
      readonly kind: 'hit';
      readonly hit: Hit;
      /** Counts the hits alone. */
      readonly index: number;
      /** Whether another row reads the same: then the dictionary's name tells them apart. */
      readonly isNamed: boolean;
    };

/**
 * The rows of a list of hits: a title above each group. The words with the same meaning need none where
 * they are the first of all: they are what was asked for.
 *
 * @param hits each group of them together
 */
export function listRows(hits: readonly Hit[]): readonly ListRow[] {
  const times = new Map<string, number>();
  for (const hit of hits) times.set(wordsOf(hit), (times.get(wordsOf(hit)) ?? 0) + 1);
  return hits.flatMap((hit, index): ListRow[] => {
    const before = hits[index - 1];
    const group = groupOf(hit);
    const isFirst = before === undefined || groupOf(before) !== group;
    const isPlain = group === null || (group === 'sameMeaning' && index === 0);
    const isNamed = (times.get(wordsOf(hit)) ?? 0) > 1;
    const row = { kind: 'hit', hit, index, isNamed } as const;
    return isFirst && !isPlain ? [{ kind: 'title', title: group }, row] : [row];
  });
}

const wordsOf = (hit: Hit): string => `${hit.entry.headword}\n${rowText(hit).text}`;
