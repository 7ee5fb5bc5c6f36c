import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIST, type FavoriteId, type ListId } from '../../../shared/favorite.ts';
import { sampleEntry, sampleFavorite } from '../../testing/sampleEntries.ts';
import {
  ALL,
  countByScope,
  isInScope,
  isSameScope,
  nextSort,
  type SortColumn,
  sortFavorites,
  sortInSlices,
} from './useSortedFavorites.ts';

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

const byKey = (one: readonly [number, number], other: readonly [number, number]): number =>
  one[0] - other[0];

it('sorts as the engine does, equal items in their order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 2_000 }),
      async (keys) => {
        const items = keys.map((key, index) => [key, index] as const);
        expect(await sortInSlices(items, byKey, () => false)).toEqual(items.toSorted(byKey));
      },
    ),
    { numRuns: 30 },
  );
});

it('gives up when it is out of date', async () => {
  const items = Array.from({ length: 5_000 }, (_, index) => [-index, index] as const);
  expect(await sortInSlices(items, byKey, () => true)).toBeNull();
});

describe('scope', () => {
  const PAPER = 'paper' as ListId;
  const favorite = (headword: string, lists: readonly ListId[], tags: readonly string[]) => ({
    ...sampleFavorite(sampleEntry(headword, '')),
    lists,
    tags,
  });
  const LISTED = [
    favorite('a', [DEFAULT_LIST], []),
    favorite('b', [DEFAULT_LIST, PAPER], ['two', 'one']),
    favorite('c', [PAPER], ['one']),
  ];

  it.each([
    [ALL, 'abc'],
    [{ kind: 'list', list: PAPER } as const, 'bc'],
    [{ kind: 'tag', tag: 'two' } as const, 'b'],
  ])('%o holds %s', (scope, headwords) => {
    const shown = LISTED.filter((each) => isInScope(each, scope));
    expect(shown.map(({ headword }) => headword).join('')).toBe(headwords);
  });

  it('counts favorites by list and tag', () => {
    const { lists, tags } = countByScope(LISTED);
    expect([...lists]).toEqual([
      [DEFAULT_LIST, 2],
      [PAPER, 2],
    ]);
    expect(tags).toEqual([
      ['one', 2],
      ['two', 1],
    ]);
  });

  it('knows a scope again', () => {
    expect(isSameScope({ kind: 'tag', tag: 'x' }, { kind: 'tag', tag: 'x' })).toBe(true);
    expect(isSameScope({ kind: 'tag', tag: 'x' }, ALL)).toBe(false);
  });
});
