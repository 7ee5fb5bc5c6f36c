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
