import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { osaDistance, unitsOf } from './osaDistance.ts';
import { createOsaMatcher } from './osaMatcher.ts';

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
