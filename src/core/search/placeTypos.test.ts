import { describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/entry.ts';
import type { Found } from './found.ts';
import { isPageOfPinyin } from './placeTypos.ts';

function byPinyin(headword: string, more: Partial<Found> = {}): Found {
  const entry = { headword } as Entry;
  const reason = { kind: 'pinyin', typed: 'lianj' } as const;
  // The second number says that all syllables were typed in full.
  return { entry, key: headword, tier: 'pinyin', reason, rank: [0, 0], position: 0, ...more };
}

describe('isPageOfPinyin', () => {
  const page = [byPinyin('连接'), byPinyin('廉价'), byPinyin('链接')];

  it('says that a page is full where so many words are read as the query', () => {
    expect(isPageOfPinyin(page, 3)).toBe(true);
    expect(isPageOfPinyin(page, 4)).toBe(false);
  });

  it('counts a word once, and not what comes after misspellings', () => {
    expect(isPageOfPinyin([...page, byPinyin('链接')], 4)).toBe(false);
    expect(isPageOfPinyin([...page, byPinyin('联结', { stage: 'unlikely' })], 4)).toBe(false);
    expect(isPageOfPinyin([...page, byPinyin('联结', { stage: 'unsure' })], 4)).toBe(false);
  });

  it('is not of pinyin where letters are only so by chance', () => {
    const byChance = page.map((one) => ({ ...one, rank: [0, 2] }));
    expect(isPageOfPinyin(byChance, 3)).toBe(false);
  });
});
