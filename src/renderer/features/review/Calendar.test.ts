import { expect, it } from 'vitest';
import { calendarCells, calendarMonths } from './Calendar.tsx';

it('ends with today, in a column of its week', () => {
  // A Tuesday.
  const cells = calendarCells(
    [
      { day: '2026-11-02', count: 8 },
      { day: '2026-11-03', count: 1 },
    ],
    '2026-11-03',
    53,
  );
  expect(cells).toHaveLength(52 * 7 + 2);
  expect(cells.at(-1)).toEqual({ day: '2026-11-03', week: 52, weekday: 1, count: 1, level: 1 });
  expect(cells.at(-2)).toEqual({ day: '2026-11-02', week: 52, weekday: 0, count: 8, level: 4 });
  expect(cells[0]).toMatchObject({ week: 0, weekday: 0, level: 0 });
});

it('is empty without a day', () => {
  expect(calendarCells([], '', 53)).toEqual([]);
});

it('names each month once, above the first week that begins in it', () => {
  const months = calendarMonths(calendarCells([], '2026-11-24', 53));
  // The first column is the last week of November 2025: its name would run into that of December.
  expect(months[0]).toEqual({ month: '2025-12', week: 1 });
  expect(months.at(-1)).toEqual({ month: '2026-11', week: 49 });
  expect(months).toHaveLength(12);
});
