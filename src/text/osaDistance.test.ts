import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOsaMatcher, osaDistance, unitsOf } from './osaDistance.ts';

/** The definition, without any thought of speed. */
function naiveDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const cost = a.at(-1) === b.at(-1) ? 0 : 1;
  const choices = [
    naiveDistance(a.slice(0, -1), b) + 1,
    naiveDistance(a, b.slice(0, -1)) + 1,
    naiveDistance(a.slice(0, -1), b.slice(0, -1)) + cost,
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    choices.push(naiveDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...choices);
}

describe('osaDistance', () => {
  it.each([
    ['weird', 'wierd', 1],
    ['retrieval', 'retreival', 1],
    ['collapse', 'collapse', 0],
    ['ca', 'abc', 3],
    ['maintenance', 'maintainance', 2],
    ['', 'abc', 3],
  ])('%s and %s: %i', (a, b, distance) => {
    expect(osaDistance(a, b, 5)).toBe(distance);
  });

  it('says one more than the limit when it is over', () => {
    expect(osaDistance('kitten', 'sitting', 2)).toBe(3);
    expect(osaDistance('a', 'abcdef', 2)).toBe(3);
  });

  it('agrees with the definition for all words and limits', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
        expect(osaDistance(a, b, limit)).toBe(Math.min(naiveDistance(a, b), limit + 1));
      }),
      { numRuns: 500 },
    );
  });
});

describe('createOsaMatcher', () => {
  it.each([
    ['wierd', 'weird', 1],
    ['maintainance', 'maintenance', 2],
    ['ca', 'abc', 3],
    ['模型', '模形', 1],
    ['', 'ab', 2],
    ['a', '', 1],
  ])('%s and %s: %i', (typed, word, distance) => {
    expect(createOsaMatcher(typed, 5)(unitsOf(word), 0, word.length)).toBe(distance);
  });

  it('agrees with the table of all letters, up to the limit', () => {
    const unit = fc.constantFrom('a', 'b', 'c', 'é', '模');
    const word = fc.oneof(
      fc.string({ unit, maxLength: 8 }),
      fc.string({ unit, minLength: 28, maxLength: 34 }),
    );
    fc.assert(
      fc.property(
        word,
        word,
        word,
        fc.integer({ min: 0, max: 4 }),
        (typed, before, other, limit) => {
          const codes = unitsOf(before + other);
          const distance = createOsaMatcher(typed, limit)(codes, before.length, other.length);
          expect(Math.min(distance, limit + 1)).toBe(osaDistance(typed, other, limit));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
