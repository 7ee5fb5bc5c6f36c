// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { HistoryItem } from '../../../shared/favorite.ts';
import { COLLAPSE } from '../../testing/sampleEntries.ts';
import { historyRows } from './LookupList.tsx';

const at = (day: number, hour: number): number => new Date(2026, 2, day, hour).getTime();
const item = (lastAt: number): HistoryItem => ({
  entryId: COLLAPSE.id,
  headword: COLLAPSE.headword,
  headwordLanguage: 'en',
  translation: COLLAPSE.translation,
  translationLanguage: 'zh-Hans',
  query: 'collapses',
  lastAt,
  count: 1,
});
const shape = (times: number[], now: number): (number | 'item')[] =>
  historyRows(times.map(item), now).map((row) => (row.kind === 'day' ? row.daysAgo : 'item'));

describe('historyRows', () => {
  it('has no title without lookups', () => {
    expect(historyRows([], at(20, 12))).toEqual([]);
  });

  it('puts a title where another calendar day begins', () => {
    const times = [at(20, 11), at(20, 0), at(19, 23), at(18, 1), at(18, 0)];
    expect(shape(times, at(20, 12))).toEqual([0, 'item', 'item', 1, 'item', 2, 'item', 'item']);
  });

  it('counts calendar days, not spans of 24 hours', () => {
    expect(shape([at(19, 23)], at(20, 1))).toEqual([1, 'item']);
  });

  it('counts a day on which the clock changes as one', () => {
    for (let day = 1; day < 31; day += 1) {
      expect(shape([at(day, 5)], at(day + 1, 5))).toEqual([1, 'item']);
    }
  });
});
