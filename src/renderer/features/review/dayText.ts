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
