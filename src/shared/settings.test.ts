import { expect, it } from 'vitest';
import { nextTextSize } from './settings.ts';

it('goes through the text sizes and stays at either end', () => {
  expect(nextTextSize('normal', 1)).toBe('large');
  expect(nextTextSize('large', 1)).toBe('larger');
  expect(nextTextSize('larger', 1)).toBe('larger');
  expect(nextTextSize('larger', -1)).toBe('large');
  expect(nextTextSize('normal', -1)).toBe('normal');
  expect(nextTextSize('larger', 0)).toBe('normal');
});
