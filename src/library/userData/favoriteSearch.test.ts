import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keptRecord } from '../../core/kept/fixtures/keptRecord.ts';
import { done, failed } from '../../shared/outcome.ts';
import { createFavoriteSearch } from './favoriteSearch.ts';
import { TestData, valueOf } from './fixtures/TestData.ts';

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

it('finds favorites and follows their changes', async () => {
  const search = createFavoriteSearch(data.userData);
  const bias = data.keep('bias', { translation: '偏差', reading: 'piān chā' }).id;
  const noise = data.keep('noise', { translation: '噪声' }).id;
  const find = async (query: string) => valueOf(await search.search(query));
  expect(await find('')).toEqual([noise, bias]);
  expect(await find('piancha')).toEqual([bias]);
  valueOf(data.userData.changeFavorites([noise], { note: 'very loud' }));
  search.forget();
  expect(await find('loud')).toEqual([noise]);
  valueOf(data.userData.removeFavorites([noise]));
  search.forget();
  expect(await find('loud')).toEqual([]);
});

it.each(['listFavoriteIds', 'findFavorites'] as const)(
  'fails as %s does, and tries again at the next search',
  async (read) => {
    const { id } = data.keep('bias');
    const fail = vi.fn().mockReturnValueOnce(failed('unknown'));
    fail.mockImplementation(data.userData[read]);
    const search = createFavoriteSearch({ ...data.userData, [read]: fail });
    expect(await search.search('bias')).toEqual(failed('unknown'));
    expect(await search.search('bias')).toEqual(done([id]));
  },
);

it('answers searches asked at the same time, over many favorites', async () => {
  const records = Array.from({ length: 1_200 }, (_, index) => keptRecord(`word ${index}`));
  valueOf(data.userData.importRecords(records, 'mine'));
  const search = createFavoriteSearch(data.userData);
  const [all, one] = await Promise.all([search.search('word'), search.search('word 77 ')]);
  expect(valueOf(all)).toHaveLength(1_200);
  // 77, 177, ... and 770 to 779.
  expect(valueOf(one)).toHaveLength(21);
});

it('lets other work go on while it searches many', async () => {
  const records = Array.from({ length: 1_200 }, (_, index) => keptRecord(`word ${index}`));
  valueOf(data.userData.importRecords(records, 'mine'));
  const search = createFavoriteSearch(data.userData);
  await search.search('word');
  // A machine so slow that each look at the clock is a second after the one before.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
  let turns = 0;
  const turn = (): void => {
    turns += 1;
    timer = setImmediate(turn);
  };
  let timer = setImmediate(turn);
  expect(valueOf(await search.search('word'))).toHaveLength(1_200);
  clearImmediate(timer);
  vi.restoreAllMocks();
  expect(turns).toBeGreaterThan(10);
});

it('leaves alone what is read anew meanwhile when it fails', async () => {
  const bias = data.keep('bias').id;
  let reads = 0;
  const search = createFavoriteSearch({
    ...data.userData,
    listFavoriteIds: () => {
      reads += 1;
      return reads === 1 ? failed('unavailable') : data.userData.listFavoriteIds();
    },
  });
  const first = search.search('bias');
  search.forget();
  const second = search.search('bias');
  expect(await first).toEqual(failed('unavailable'));
  expect(valueOf(await second)).toEqual([bias]);
  // What the second read is still there.
  expect(valueOf(await search.search('bias'))).toEqual([bias]);
  expect(reads).toBe(2);
});
