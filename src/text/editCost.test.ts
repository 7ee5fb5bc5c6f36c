import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editCost } from './editCost.ts';

const WORD = fc.string({ unit: fc.constantFrom('a', 'c', 'e', 'k', 'l', 'n', 't'), maxLength: 8 });

describe('editCost', () => {
  it.each([
    ['acommodate', 'accommodate', 'a letter twice', 'acommodute'],
    ['nework', 'network', 'a letter left out', 'netwoirk'],
    ['recieve', 'receive', 'two letters swapped', 'rexive'],
    ['posession', 'possession', 'a letter twice', 'possebsion'],
    ['extention', 'extension', 'letters that sound alike', 'extenrion'],
    ['seperate', 'separate', 'a vowel for a vowel', 'setarate'],
  ])('is less for %s, of %s (%s), than for %s', (typed, meant, _, other) => {
    expect(editCost(typed, meant)).toBeLessThan(editCost(other, meant));
  });

  it('is nothing for the same word, and something for any other', () => {
    fc.assert(
      fc.property(WORD, WORD, (a, b) => {
        expect(editCost(a, a)).toBe(0);
        expect(editCost(a, b) > 0).toBe(a !== b);
      }),
    );
  });

  it('counts an end that is left out letter by letter', () => {
    expect(editCost('', 'tl')).toBeCloseTo(1.5);
    expect(editCost('tl', '')).toBeCloseTo(1.9);
    expect(editCost('', '')).toBe(0);
  });
});
