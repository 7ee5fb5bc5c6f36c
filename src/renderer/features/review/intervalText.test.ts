import { expect, it } from 'vitest';
import { i18n, startI18n } from '../../i18n/i18n.ts';
import { intervalText } from './intervalText.ts';

startI18n('en');

it.each([
  [0, '1 minute'],
  [60_000, '1 minute'],
  [600_000, '10 minutes'],
  [3_600_000, '1 hour'],
  [86_400_000, '1 day'],
  [45 * 86_400_000, '45 days'],
  [90 * 86_400_000, '3 months'],
  [800 * 86_400_000, '2 years'],
])('%i ms are %s', (ms, text) => {
  expect(intervalText(i18n.getFixedT('en'), ms)).toBe(text);
});
