import { beforeEach, expect, it, vi } from 'vitest';
import type { Favorite, FavoriteId, FavoritesChange } from '../../shared/favorite.ts';
import { done, failed } from '../../shared/outcome.ts';
import { createFakeApi, type FakeApi, keepFavorites } from '../testing/fakeApi.ts';
import { COLLAPSE, sampleFavorite } from '../testing/sampleEntries.ts';
import { readFavorites } from './readFavorites.ts';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

/** Newest first. */
const MANY: readonly Favorite[] = Array.from({ length: 1_100 }, (_each, index) => ({
  ...sampleFavorite(COLLAPSE),
  id: `favorite ${index}` as FavoriteId,
  addedAt: 2_000 - index,
}));
const at = (index: number): Favorite => MANY[index] ?? expect.unreachable();

beforeEach(() => {
  door.api = createFakeApi();
  keepFavorites(door.api, MANY);
});

/** Tells of a change while the third part is on its way. */
function tellMeanwhile(change: FavoritesChange, act: () => void = () => {}): void {
  const find = door.api.findFavorites.getMockImplementation() ?? expect.unreachable();
  let parts = 0;
  door.api.findFavorites.mockImplementation(async (ids) => {
    parts += 1;
    const found = await find(ids);
    if (parts === 3) {
      act();
      door.api.emit('favoritesChanged', change);
    }
    return found;
  });
}

it('reads them in parts and puts these together', async () => {
  expect(await readFavorites()).toEqual(done(MANY));
  const parts = door.api.findFavorites.mock.calls.map(([ids]) => ids.length);
  expect(parts.length).toBeGreaterThan(3);
  expect(Math.max(...parts)).toBeLessThan(MANY.length / 3);
});

it('takes in what changes meanwhile, in parts that are read and in those to come', async () => {
  const news = { ...at(0), id: 'news' as FavoriteId, addedAt: 3_000 };
  const changed = [news, { ...at(1), note: 'early' }, { ...at(1_050), note: 'late' }];
  tellMeanwhile({ kind: 'some', changed, removed: [at(2).id, at(1_060).id] });
  const [, , ...rest] = MANY.filter((favorite) => favorite !== at(2) && favorite !== at(1_060));
  expect(await readFavorites()).toEqual(
    done([
      news,
      at(0),
      { ...at(1), note: 'early' },
      ...rest.map((each) => (each === at(1_050) ? { ...each, note: 'late' } : each)),
    ]),
  );
});

it('begins anew when all may be others', async () => {
  const others = MANY.map((favorite) => ({ ...favorite, note: 'another' }));
  tellMeanwhile({ kind: 'all' }, () => keepFavorites(door.api, others));
  expect(await readFavorites()).toEqual(done(others));
});

it('reads once for all who ask meanwhile, and again for those who ask later', async () => {
  const [one, other] = await Promise.all([readFavorites(), readFavorites()]);
  expect(other).toBe(one);
  keepFavorites(door.api, []);
  expect(await readFavorites()).toEqual(done([]));
  expect(door.api.listFavoriteIds).toHaveBeenCalledTimes(2);
});

it('fails as any part of it does', async () => {
  door.api.findFavorites.mockResolvedValueOnce(done([])).mockResolvedValueOnce(failed('unknown'));
  expect(await readFavorites()).toEqual(failed('unknown'));
  door.api.listFavoriteIds.mockResolvedValue(failed('unavailable'));
  expect(await readFavorites()).toEqual(failed('unavailable'));
});
