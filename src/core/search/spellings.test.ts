import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { osaDistance } from '../../text/osaDistance.ts';
import { createSpellings } from './spellings.ts';
import { createTypoScorer } from './typoScore.ts';

describe('createSpellings', () => {
  it('finds what looking at every word would find', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'r', 'é', '模'), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word),
        word,
        fc.integer({ min: 0, max: 2 }),
        (words, typed, limit) => {
          const naive = words.filter((known) => osaDistance(typed, known, limit) <= limit);
          const found = createSpellings(words).find(typed, limit);
          expect(found.map((one) => one.word).toSorted()).toEqual(naive.toSorted());
        },
      ),
    );
  });
});

describe('createTypoScorer', () => {
  it.each([
    ['wierd', 'weird', 'wired'],
    ['recieve', 'receive', 'relieve'],
    ['tounge', 'tongue', 'tough'],
    ['seperate', 'separate', 'desperate'],
    ['freind', 'friend', 'find'],
  ])('takes %s for %s rather than for %s', (typed, meant, other) => {
    const scoreOf = createTypoScorer(typed);
    const score = (word: string): number => scoreOf({ word, frequency: 0, isTerm: true });
    expect(score(meant)).toBeLessThan(score(other));
  });

  it('lets the more frequent word win a tie, and stays above 0', () => {
    const scoreOf = createTypoScorer('hous');
    const house = { word: 'house', isTerm: false };
    expect(scoreOf({ ...house, frequency: 100 })).toBeLessThan(scoreOf({ ...house, frequency: 1 }));
    const least = { word: 'ba', edits: 0, frequency: 1e9, rank: 1, isTerm: false };
    expect(createTypoScorer('ab')(least)).toBeGreaterThan(0);
  });

  it('lets a common word win over a rare one that is as near', () => {
    const scoreOf = createTypoScorer('thier');
    const score = (word: string, rank: number): number =>
      scoreOf({ word, frequency: 0, rank, isTerm: false });
    expect(score('their', 37)).toBeLessThan(score('thief', 6_000));
  });

  it('takes a listed word that nobody ranks for a misspelling, but not a term', () => {
    const scoreOf = createTypoScorer('improbment');
    const improvement = scoreOf({ word: 'improvement', frequency: 0, rank: 1_440, isTerm: false });
    const listed = { word: 'improvment', frequency: 0 };
    expect(improvement).toBeLessThan(scoreOf({ ...listed, isTerm: false }));
    expect(improvement).toBeGreaterThan(scoreOf({ ...listed, isTerm: true }));
  });
});
