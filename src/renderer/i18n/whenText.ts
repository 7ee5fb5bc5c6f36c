import { KEPT_LIMITS } from '../../shared/favorite.ts';

/** Stands for a moment that there is not. */
const NO_TIME = '—';

/** A moment as a format writes it; a row that has none of the calendar's is shown all the same. */
export const formatted = (format: Intl.DateTimeFormat, at: number): string =>
  at >= KEPT_LIMITS.earliest && at <= KEPT_LIMITS.latest ? format.format(at) : NO_TIME;

/** A moment as its readers write it: day and time. */
export const whenText = (at: number, language: string): string =>
  formatted(new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }), at);

/** One for each language: making one takes longer than a row of a table. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The day of a moment as its readers write it. */
export function dayText(at: number, language: string): string {
  const known = dayFormats.get(language);
  const format = known ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  if (known === undefined) dayFormats.set(language, format);
  return formatted(format, at);
}
