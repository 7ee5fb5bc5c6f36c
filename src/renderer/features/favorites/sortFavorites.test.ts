import { describe, expect, it } from 'vitest';
import type { FavoriteId } from '../../../shared/favorite.ts';
import { sampleEntry, sampleFavorite } from '../../testing/sampleEntries.ts';
import { nextSort, type SortColumn, sortFavorites } from './sortFavorites.ts';

const FAVORITES = [
  sampleFavorite(sampleEntry('unit test', '单元测试'), 30),
  sampleFavorite(sampleEntry('Bug repair', '漏洞修复'), 20),
  sampleFavorite(sampleEntry('model collapse', '模型崩溃'), 10),
];
const LOOKUPS = new Map([
  [FAVORITES[1]?.id as FavoriteId, 12],
  [FAVORITES[2]?.id as FavoriteId, 3],
]);
const sorted = (column: SortColumn, isDescending: boolean, language: 'en' | 'zh-Hans' = 'en') =>
  sortFavorites(FAVORITES, { column, isDescending }, language, LOOKUPS).map(
    ({ headword }) => headword,
  );

describe('sortFavorites', () => {
  it('sorts headwords as a reader would, whatever their case', () => {
    expect(sorted('headword', false)).toEqual(['Bug repair', 'model collapse', 'unit test']);
    expect(sorted('headword', true)).toEqual(['unit test', 'model collapse', 'Bug repair']);
  });

  it('sorts by the time of adding', () => {
    expect(sorted('addedAt', false)).toEqual(['model collapse', 'Bug repair', 'unit test']);
  });

  it('sorts by how often words were looked up, those never looked up last', () => {
    expect(sorted('lookups', true)).toEqual(['Bug repair', 'model collapse', 'unit test']);
    expect(nextSort({ column: 'headword', isDescending: false }, 'lookups')).toEqual({
      column: 'lookups',
      isDescending: true,
    });
  });

  it('sorts Chinese by its sound for Chinese readers', () => {
    expect(sorted('translation', false, 'zh-Hans')).toEqual([
      'unit test',
      'Bug repair',
      'model collapse',
    ]);
  });

  it('leaves equal rows in their order, both ways', () => {
    const before = FAVORITES.map(({ headword }) => headword);
    expect(sorted('dictionaryName', false)).toEqual(before);
    expect(sorted('dictionaryName', true)).toEqual(before);
  });
});

describe('nextSort', () => {
  it('turns the order round at the same column and begins anew at another', () => {
    const byDate = { column: 'addedAt', isDescending: true } as const;
    expect(nextSort(byDate, 'addedAt')).toEqual({ column: 'addedAt', isDescending: false });
    expect(nextSort(byDate, 'headword')).toEqual({ column: 'headword', isDescending: false });
    expect(nextSort({ column: 'headword', isDescending: false }, 'addedAt')).toEqual(byDate);
  });
});
