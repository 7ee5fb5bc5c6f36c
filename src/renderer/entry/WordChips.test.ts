import { expect, it } from 'vitest';
import { frequencyBand } from './WordSections.tsx';

it.each([
  [1, 1_000],
  [1_000, 1_000],
  [1_001, 2_000],
  [3_481, 4_000],
  [50_000, 50_000],
  [50_001, null],
])('a word of rank %i is among the commonest %s', (rank, band) => {
  expect(frequencyBand(rank)).toBe(band);
});
