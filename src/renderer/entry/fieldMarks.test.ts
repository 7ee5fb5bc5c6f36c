import { expect, it } from 'vitest';
import { markedMatches } from './fieldMarks.ts';

const MATCHES = [{ field: 'headword', index: 0, start: 0, end: 8 }] as const;

it.for(['exact', 'inflected', 'passage'] as const)('marks nothing of a hit that is %s', (tier) => {
  expect(markedMatches({ tier, matches: MATCHES })).toEqual([]);
});

it.for(['prefix', 'words', 'pinyin', 'typo', 'text'] as const)(
  'marks what a hit of the tier %s was found by',
  (tier) => {
    expect(markedMatches({ tier, matches: MATCHES })).toBe(MATCHES);
  },
);
