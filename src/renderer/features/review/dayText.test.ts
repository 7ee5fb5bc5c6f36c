import { expect, it } from 'vitest';
import { i18n, startI18n } from '../../i18n/i18n.ts';
import { dueText, intervalText } from './dayText.ts';

startI18n('en');

it.each([
  [0, '1 min'],
  [60_000, '1 min'],
  [600_000, '10 min'],
  [3_600_000, '1 hour'],
  [86_400_000, '1 day'],
  [45 * 86_400_000, '45 days'],
  [90 * 86_400_000, '3 months'],
  [800 * 86_400_000, '2 years'],
])('%i ms are %s', (ms, text) => {
  expect(intervalText(i18n.getFixedT('en'), ms)).toBe(text);
});

it.each([
  [new Date(2026, 10, 3, 23, 50), 'in 10 min'],
  // What is due is asked as soon as the page has noticed.
  [new Date(2026, 10, 3, 23, 30), 'in 1 min'],
  [new Date(2026, 10, 4, 0, 10), 'tomorrow'],
  [new Date(2026, 10, 6, 0, 10), 'in 3 days'],
])('%s is due %s', (dueAt, text) => {
  const now = new Date(2026, 10, 3, 23, 40).getTime();
  expect(dueText(i18n.getFixedT('en'), dueAt.getTime(), now)).toBe(text);
});
