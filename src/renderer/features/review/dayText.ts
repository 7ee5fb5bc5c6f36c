import type { TFunction } from 'i18next';
import { formatted } from '../../i18n/whenText.ts';

/** `2026-11-03` as its readers write it. The day is a calendar day, so no time zone may move it. */
export const dayText = (day: string, language: string): string =>
  formatted(
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }),
    Date.parse(`${day}T12:00:00Z`),
  );

/** `2026-11` as its readers write it. */
export const monthText = (month: string, language: string): string =>
  formatted(
    new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' }),
    Date.parse(`${month}-15T12:00:00Z`),
  );

/** `2026-11` by its name alone. */
export const shortMonthText = (month: string, language: string): string =>
  formatted(
    new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }),
    Date.parse(`${month}-15T12:00:00Z`),
  );

/** `2026-11-03` by month and day alone. */
export const shortDayText = (day: string, language: string): string =>
  formatted(
    new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' }),
    Date.parse(`${day}T12:00:00Z`),
  );

/** A Monday. */
const MONDAY = Date.UTC(2026, 0, 5, 12);

/** The name of a day of the week, 0 for Monday. */
export const weekdayText = (weekday: number, language: string): string =>
  formatted(
    new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }),
    MONDAY + weekday * 86_400_000,
  );

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
