// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { reviewTotals } from './Statistics.tsx';

const on = (...days: string[]) => days.map((day) => ({ day, count: 2 }));

describe('the totals of the reviews', () => {
  it('count days in a row, over the end of a month', () => {
    const days = on('2026-11-02', '2026-11-29', '2026-11-30', '2026-12-01');
    expect(reviewTotals(days, '2026-12-01')).toEqual({ reviews: 8, streak: 3, longestStreak: 3 });
  });

  it('keep a streak until the day is over that has no review yet', () => {
    expect(reviewTotals(on('2026-11-29', '2026-11-30'), '2026-12-01').streak).toBe(2);
    expect(reviewTotals(on('2026-11-29', '2026-11-30'), '2026-12-02').streak).toBe(0);
  });

  it('remember the longest one', () => {
    const days = on('2026-11-01', '2026-11-02', '2026-11-03', '2026-11-30');
    expect(reviewTotals(days, '2026-11-30')).toMatchObject({ streak: 1, longestStreak: 3 });
  });

  it('are nothing of nothing', () => {
    expect(reviewTotals([], '2026-11-30')).toEqual({ reviews: 0, streak: 0, longestStreak: 0 });
  });
});
