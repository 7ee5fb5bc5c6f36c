import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchService } from '../../library/search/openSearch.ts';
import { testWorker } from '../../library/fixtures/openTestLibrary.ts';
import { createFavoriteSearch } from '../../library/userData/stores/favoriteSearch.ts';
import { TestData } from '../../library/userData/fixtures/TestData.ts';
import type { Channel } from '../../shared/ipc.ts';
import { done, failed } from '../../shared/outcome.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { ipcSchemas } from './ipcSchemas.ts';
import { reviewHandlers } from './keptHandlers.ts';
import { userDataHandlers } from './userDataHandlers.ts';

/** Calls in all; `npm run fuzz` makes 10,000. */
const COUNT = Number(process.env['GLOSSA_PAYLOADS'] ?? 500);

let data: TestData;
let handlers: Readonly<Record<string, (caller: 'main', ...args: never[]) => unknown>>;

beforeAll(() => {
  data = new TestData();
  data.keep('bias');
  data.keep('__proto__');
  const settings = {
    get: () => DEFAULT_SETTINGS,
    change: () => failed('unknown'),
    getWindowBounds: () => null,
    setWindowBounds: () => {},
    getPopupMemory: () => ({ last: null, fixed: null, size: null }),
    setPopupMemory: () => done(null),
    getVerifiedHotkeys: () => ({}),
    setVerifiedHotkeys: () => {},
  };
  const { userData, backups } = data;
  const quiet = () => {};
  const shared = { userData, backups, settings, onReviewsChanged: quiet };
  handlers = {
    ...userDataHandlers({
      ...shared,
      library: { getEntry: async () => null } as unknown as SearchService,
      favoriteSearch: createFavoriteSearch({
        workerFile: testWorker('favoriteSearchWorker'),
        folder: data.folder,
        userData,
        logError: quiet,
      }),
      onFavoritesChanged: quiet,
      onListsChanged: quiet,
      folder: data.folder,
      logError: quiet,
      onHistoryChanged: quiet,
      onHistoryCleared: quiet,
    }),
    ...reviewHandlers(shared),
  };
});

afterAll(() => data.remove());

const state = (): string => {
  const { userData } = data;
  return JSON.stringify([
    userData.listFavorites(),
    userData.listRemovedFavorites(),
    userData.listLists(),
    userData.listHistory(100),
    userData.listDecks(DEFAULT_SETTINGS.review),
  ]);
};

/** Ids of nothing, each of which some layer below could take for more than a text. */
const id = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    "' OR '1'='1",
    '1; DROP TABLE favorite',
    '%',
    '*',
    '?1',
  ),
  fc.constantFrom('\0', '1\0', '\uD800', '-1', '1e9', '9223372036854775808', '../user.db', 'NaN'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 64 }).filter((text) => !/^\d+$/.test(text)),
);
const text = fc.oneof(id, fc.string({ unit: 'binary', maxLength: 90 }));
const ids = fc.array(id, { minLength: 1, maxLength: 5 });

const calls: fc.Arbitrary<readonly [Channel, readonly unknown[]]> = fc.oneof(
  fc.tuple(fc.constant('changeFavorites' as const), fc.tuple(ids, fc.record({ note: text }))),
  fc.tuple(
    fc.constant('changeFavorites' as const),
    fc.tuple(fc.constant([]), fc.record({ addLists: ids, removeLists: ids })),
  ),
  fc.tuple(fc.constantFrom('removeFavorites' as const, 'restoreFavorites' as const), fc.tuple(ids)),
  fc.tuple(fc.constant('searchFavorites' as const), fc.tuple(text)),
  fc.tuple(
    fc.constant('addFavorite' as const),
    fc.tuple(id, fc.record({ lists: ids, metIn: text })),
  ),
  fc.tuple(fc.constant('recordLookup' as const), fc.tuple(id, text)),
  fc.tuple(fc.constant('getLookupMemory' as const), fc.tuple(id)),
  fc.tuple(fc.constant('renameList' as const), fc.tuple(id, text)),
  fc.tuple(fc.constant('removeList' as const), fc.tuple(id)),
  fc.tuple(fc.constant('getReview' as const), fc.tuple(id, id)),
  fc.tuple(fc.constant('gradeCard' as const), fc.tuple(id, fc.constantFrom(1, 2, 3, 4))),
  fc.tuple(
    fc.constantFrom('suspendCard' as const, 'buryCard' as const, 'reviveCards' as const),
    fc.tuple(id),
  ),
);

test('a call that fits its schema and means nothing there changes nothing and never throws', async () => {
  const before = state();
  let fitted = 0;
  await fc.assert(
    fc.asyncProperty(calls, async ([channel, args]) => {
      const checked = ipcSchemas[channel].safeParse(args);
      if (!checked.success) return;
      fitted += 1;
      await handlers[channel]?.('main', ...(checked.data as never[]));
      expect(state()).toBe(before);
    }),
    { numRuns: COUNT },
  );
  expect(fitted).toBeGreaterThan(COUNT / 2);
  // What does change something is seen.
  await handlers['addList']?.('main', ...(['Paper'] as never[]));
  expect(state()).not.toBe(before);
}, 600_000);
