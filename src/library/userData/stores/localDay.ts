/** The calendar day of a moment in the time zone of this machine, such as `2026-11-22`. */
export function localDay(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/**
 * The first moment of the calendar day that is `days` after that of `at` (0: the same day), in the
 * time zone of this machine: days with a change of the clock have 23 or 25 hours.
 */
export function startOfDay(at: number, days = 0): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}
