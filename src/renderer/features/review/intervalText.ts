import type { TFunction } from 'i18next';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

/** A span of time in its largest unit, such as `10 min` or `3 months`. */
export function intervalText(t: TFunction, ms: number): string {
  const count = (unit: number): number => Math.max(Math.round(ms / unit), 1);
  if (ms < HOUR) return t('review.minutes', { count: count(MINUTE) });
  if (ms < DAY) return t('review.hours', { count: count(HOUR) });
  if (ms < 2 * MONTH) return t('review.days', { count: count(DAY) });
  if (ms < YEAR) return t('review.months', { count: count(MONTH) });
  return t('review.years', { count: count(YEAR) });
}

/** When a card is due, as seen from now: `in 8 min`, `tomorrow`, `in 3 days`. */
export function dueText(t: TFunction, dueAt: number, now: number): string {
  const days = daysBetween(now, dueAt);
  if (days <= 0) return t('review.in', { span: intervalText(t, Math.max(dueAt - now, 0)) });
  if (days === 1) return t('review.tomorrow');
  return t('review.in', { span: intervalText(t, days * DAY) });
}

/** Midnights between two moments. */
function daysBetween(from: number, to: number): number {
  const [start, end] = [new Date(from), new Date(to)];
  start.setHours(0, 0, 0, 0);
  end.setHours(0, 0, 0, 0);
  return Math.round((end.getTime() - start.getTime()) / DAY);
}
