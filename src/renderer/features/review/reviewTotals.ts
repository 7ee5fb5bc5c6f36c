import type { DayCount } from '../../../shared/review.ts';

interface ReviewTotals {
  readonly reviews: number;
  /** Days in a row with reviews up to today; today may still be without one. */
  readonly streak: number;
  readonly longestStreak: number;
}

const DAY = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** What days with reviews, oldest first, come to. */
export function reviewTotals(days: readonly DayCount[], today: string): ReviewTotals {
  let run = 0;
  let longestStreak = 0;
  let before = Number.NaN;
  for (const { day } of days) {
    const number = numberOf(day);
    run = number === before + 1 ? run + 1 : 1;
    before = number;
    longestStreak = Math.max(longestStreak, run);
  }
  return {
    reviews: days.reduce((sum, { count }) => sum + count, 0),
    streak: numberOf(today) - before <= 1 ? run : 0,
    longestStreak,
  };
}
