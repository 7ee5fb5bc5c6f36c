import { describe, expect, it } from 'vitest';
import { mutate } from './mutate.ts';

const ORIGINAL = Uint8Array.from({ length: 500 }, (_, i) => i % 256);

describe('mutate', () => {
  it('does the same to a file for the same seed, and leaves the original alone', () => {
    const before = ORIGINAL.slice();
    for (let seed = 0; seed < 100; seed += 1) {
      expect(mutate(ORIGINAL, seed)).toEqual(mutate(ORIGINAL, seed));
    }
    expect(ORIGINAL).toEqual(before);
  });

  it('gives different files for different seeds, shorter and longer ones among them', () => {
    const mutated = Array.from({ length: 500 }, (_, seed) => mutate(ORIGINAL, seed));
    expect(new Set(mutated.map((bytes) => bytes.join(','))).size).toBeGreaterThan(450);
    expect(mutated.some(({ length }) => length < ORIGINAL.length)).toBe(true);
    expect(mutated.some(({ length }) => length > ORIGINAL.length)).toBe(true);
  });

  it('leaves a Buffer alone', () => {
    const buffer = Buffer.from(ORIGINAL);
    for (let seed = 0; seed < 100; seed += 1) mutate(buffer, seed);
    expect(new Uint8Array(buffer)).toEqual(ORIGINAL);
  });

  it('takes an empty file', () => {
    expect(mutate(new Uint8Array(), 1)).toHaveLength(0);
  });
});
