import { describe, expect, it } from 'vitest';
import { RecentCache } from './recentCache.ts';

describe('RecentCache', () => {
  it('makes a thing once while it is kept, and forgets what was not asked for longest', () => {
    const made: string[] = [];
    const cache = new RecentCache<string, { readonly name: string }>(2);
    const ask = (name: string): string =>
      cache.getOr(name, () => {
        made.push(name);
        return { name };
      }).name;
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['a', 'b', 'a', 'c', 'a', 'b']);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('asks again for what there was none of', () => {
    const cache = new RecentCache<number, object>(2);
    const answers = [null, { there: true }];
    expect(cache.getOr(1, () => answers[0] ?? null)).toBeNull();
    expect(cache.getOr(1, () => answers[1] ?? null)).toEqual({ there: true });
  });
});
