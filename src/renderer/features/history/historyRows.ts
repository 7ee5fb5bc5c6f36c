import type { HistoryItem } from '../../../shared/favorite.ts';

export type HistoryRow =
  /** `at` is any moment of that day; `daysAgo` counts calendar days. */
  | { readonly kind: 'day'; readonly at: number; readonly daysAgo: number }
  | { readonly kind: 'item'; readonly key: string; readonly item: HistoryItem };

const DAY = 86_400_000;

/** Midnight before a moment, in the reader's time zone. */
function startOfDay(at: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** Lookups, latest first, with a title where another calendar day begins. */
export function historyRows(items: readonly HistoryItem[], now: number): readonly HistoryRow[] {
  const today = startOfDay(now);
  return items.flatMap((item, index): HistoryRow[] => {
    const day = startOfDay(item.lastAt);
    const before = items[index - 1];
    const row = { kind: 'item', key: `${item.entryId} ${day}`, item } as const;
    if (before !== undefined && startOfDay(before.lastAt) === day) return [row];
    // Days with a change of the clock have 23 or 25 hours.
    const daysAgo = Math.round((today - day) / DAY);
    return [{ kind: 'day', at: item.lastAt, daysAgo }, row];
  });
}
