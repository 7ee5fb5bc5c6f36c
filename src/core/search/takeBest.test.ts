import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/entry.ts';
import { compareRanks, type Found } from './found.ts';
import { takeBest } from './takeBest.ts';

function found(key: string): Found {
  const reason = { kind: 'prefix', field: 'headword' } as const;
  return { entry: {} as Entry, key, tier: 'prefix', reason, rank: [key.length], position: 0 };
}

/** A sequence that counts how much of it was read. */
function counted(keys: readonly string[]): { readonly read: () => number } & Iterable<Found> {
  let count = 0;
  return {
    read: () => count,
    *[Symbol.iterator]() {
      for (const key of keys) {
        count += 1;
        yield found(key);
      }
    },
  };
}

describe('takeBest', () => {
  it('takes the best of all sequences, in their order', () => {
    const taken = takeBest([counted(['a', 'abc']), counted(['ab', 'abcd'])], 3);
    expect(taken.map(({ key }) => key)).toEqual(['a', 'ab', 'abc']);
  });

  it('counts finds of one headword once and gives all of them', () => {
    const taken = takeBest([counted(['a', 'ab']), counted(['a', 'ab', 'abc'])], 2);
    expect(taken.map(({ key }) => key)).toEqual(['a', 'a', 'ab', 'ab']);
  });

  it('reads one find more of each sequence than it takes', () => {
    const many = Array.from({ length: 100 }, (_, i) => 'a'.repeat(i + 1));
    const sequences = [counted(many), counted(many)];
    takeBest(sequences, 5);
    expect(sequences.map((one) => one.read())).toEqual([6, 6]);
  });

  it('gives what sorting everything gives', () => {
    const keys = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 }));
    const sequences = fc.array(keys, { maxLength: 4 });
    fc.assert(
      fc.property(sequences, fc.integer({ min: 1, max: 8 }), (given, limit) => {
        const sorted = given.map((some) =>
          some.map(found).toSorted((a, b) => compareRanks(a.rank, b.rank)),
        );
        const all = sorted.flat().toSorted((a, b) => compareRanks(a.rank, b.rank));
        const best = new Set(all.map(({ key }) => key).slice(0, limit));
        const taken = takeBest(sorted, limit);
        expect(taken.map(({ rank }) => rank)).toEqual(
          all.slice(0, taken.length).map(({ rank }) => rank),
        );
        expect([...best].every((key) => taken.some((one) => one.key === key))).toBe(true);
      }),
    );
  });
});
