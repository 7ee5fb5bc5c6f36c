import { expect, it } from 'vitest';
import { lineMarks, markedMatches } from './HitText.tsx';

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

const markedIn = (text: string, line: string, ...words: readonly RegExp[]): readonly string[] => {
  const marks = words.map((word) => {
    const start = text.search(word);
    return { start, end: start + (word.exec(text)?.[0].length ?? 0) };
  });
  return lineMarks(text, marks, line).map(({ start, end }) => `${start}:${line.slice(start, end)}`);
};

it('marks a whole word where it is whole, not where its letters stand in another', () => {
  const text = 'instance of a dose of vaccine';
  expect(markedIn(text, text, /\ba\b/, /dose/)).toEqual(['12:a', '14:dose']);
});

it('marks each place once, and nothing that the line leaves out', () => {
  const text = 'a part of a whole; of it';
  const marks = [
    { start: 7, end: 9 },
    { start: 19, end: 21 },
    { start: 12, end: 17 },
  ];
  expect(lineMarks(text, marks, 'of it; a part of')).toEqual([
    { start: 0, end: 2 },
    { start: 14, end: 16 },
  ]);
});

it('finds a beginning where a word begins so, and characters of Chinese anywhere', () => {
  expect(markedIn('a database of data sets', 'a database', /data/)).toEqual(['2:data']);
  expect(markedIn('彻底崩溃；倒塌', '倒塌；彻底崩溃', /崩溃/)).toEqual(['5:崩溃']);
});
