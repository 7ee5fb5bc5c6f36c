/** A moment as its readers write it: day and time. */
export const whenText = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** One for each language: making one takes longer than a row of a table. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The day of a moment as its readers write it. */
export function dayText(at: number, language: string): string {
  const known = dayFormats.get(language);
  const format = known ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  if (known === undefined) dayFormats.set(language, format);
  return format.format(at);
}
