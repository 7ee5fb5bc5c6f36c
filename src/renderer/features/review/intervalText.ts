import type { TFunction } from 'i18next';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

/** A span of time in its largest unit, such as `10 minutes` or `3 months`. */
export function intervalText(t: TFunction, ms: number): string {
  const count = (unit: number): number => Math.max(Math.round(ms / unit), 1);
  if (ms < HOUR) return t('review.minutes', { count: count(MINUTE) });
  if (ms < DAY) return t('review.hours', { count: count(HOUR) });
  if (ms < 2 * MONTH) return t('review.days', { count: count(DAY) });
  if (ms < YEAR) return t('review.months', { count: count(MONTH) });
  return t('review.years', { count: count(YEAR) });
}
