import { describe, expect, it } from 'vitest';
import { RecentCache } from './recentCache.ts';

/** Asks for names one after the other; gives those that had to be made. */
function madeOf(
  cache: RecentCache<string, { readonly length: number }>,
  names: readonly string[],
): readonly string[] {
  const made: string[] = [];
  for (const name of names) {
    const { length } = cache.getOr(name, () => {
      made.push(name);
      return { length: name.length };
    });
    expect(length).toBe(name.length);
  }
  return made;
}

describe('RecentCache', () => {
  it('makes a thing once while it is asked for, and forgets what was not', () => {
    const cache = new RecentCache<string, { readonly length: number }>(4);
    expect(madeOf(cache, ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a'])).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
    expect(madeOf(cache, ['a', 'b'])).toEqual(['b']);
  });

  it('keeps no more than it may', () => {
    const cache = new RecentCache<string, { readonly length: number }>(4);
    const names = Array.from({ length: 20 }, (_, i) => `${i}`);
    madeOf(cache, names);
    const again = madeOf(cache, names.toReversed());
    expect(names.length - again.length).toBeGreaterThanOrEqual(2);
    expect(names.length - again.length).toBeLessThanOrEqual(4);
  });

  it('forgets by what things weigh, and never keeps what weighs too much', () => {
    const cache = new RecentCache<string, { readonly length: number }>(8, ({ length }) => length);
    expect(madeOf(cache, ['ab', 'cd', 'ab', 'cd'])).toEqual(['ab', 'cd']);
    expect(madeOf(cache, ['longest', 'longest', 'ab'])).toEqual(['longest', 'longest']);
    expect(madeOf(cache, ['efg', 'hij', 'ab', 'cd'])).toEqual(['efg', 'hij', 'ab', 'cd']);
  });

  it('asks again for what there was none of', () => {
    const cache = new RecentCache<number, object>(2);
    const answers = [null, { there: true }];
    expect(cache.getOr(1, () => answers[0] ?? null)).toBeNull();
    expect(cache.getOr(1, () => answers[1] ?? null)).toEqual({ there: true });
  });
});
