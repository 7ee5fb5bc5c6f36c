import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { testWorker } from '../../library/fixtures/openTestLibrary.ts';
import type { SearchService } from '../../library/search/openSearch.ts';
import { connect } from '../../library/userData/connect.ts';
import { entrySnapshot, TestData, valueOf } from '../../library/userData/fixtures/TestData.ts';
import { createFavoriteSearch } from '../../library/userData/stores/favoriteSearch.ts';
import type { EntryId } from '../../shared/entry.ts';
import { DEFAULT_LIST } from '../../shared/favorite.ts';
import { done, failed } from '../../shared/outcome.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { reviewHandlers } from './keptHandlers.ts';
import { missedHandlers, userDataHandlers } from './userDataHandlers.ts';

describe('userDataHandlers', () => {
  let data: TestData;

  beforeEach(() => {
    data = new TestData();
  });

  afterEach(() => data.remove());

  const entryId = (headword: string): EntryId => `phrases:${headword}` as EntryId;

  function setUp(recordHistory = true) {
    const { userData, backups } = data;
    const told = {
      onFavoritesChanged: vi.fn(),
      onListsChanged: vi.fn(),
      onHistoryChanged: vi.fn(),
      onHistoryCleared: vi.fn(),
      onReviewsChanged: vi.fn(),
    };
    const settings = {
      get: () => ({ ...DEFAULT_SETTINGS, recordHistory }),
      change: () => failed('unknown'),
      getWindowBounds: () => null,
      setWindowBounds: () => {},
      getPopupMemory: () => ({ last: null, fixed: null, size: null }),
      setPopupMemory: () => done(null),
      getVerifiedHotkeys: () => ({}),
      setVerifiedHotkeys: () => {},
    };
    const library = {
      getEntry: async (id: EntryId) =>
        id === entryId('none') ? null : { entry: entrySnapshot(id.slice('phrases:'.length)) },
    } as unknown as SearchService;
    const files = { folder: data.folder, logError: vi.fn() };
    const favoriteSearch = createFavoriteSearch({
      workerFile: testWorker('favoriteSearchWorker'),
      userData,
      ...files,
    });
    const shared = { userData, backups, settings, ...files, ...told };
    return {
      ...userDataHandlers({ ...shared, library, favoriteSearch }),
      ...reviewHandlers(shared),
      told,
    };
  }
  /** The files of the data folder that hold these bytes anywhere. */
  const filesWith = (word: string): readonly string[] =>
    readdirSync(data.folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
      const path = join(data.folder, name);
      return statSync(path).isFile() && readFileSync(path).includes(word);
    });
  const kindsOfBackups = async (): Promise<readonly string[]> =>
    valueOf(await data.backups.list()).map(({ kind }) => kind);

  test('the first change of a day is preceded by a backup', async () => {
    data.keep('bias');
    const handlers = setUp();
    await handlers.addFavorite('main', entryId('noise'));
    await handlers.recordLookup('main', entryId('noise'), 'noise');
    expect(valueOf(await data.backups.list())).toMatchObject([
      { kind: 'day', holds: { favorites: 1 } },
    ]);
  });

  test('the windows are told which favorites changed, and which are gone', async () => {
    const { id } = data.keep('bias');
    const { told, ...handlers } = setUp();
    const kept = valueOf(await handlers.addFavorite('popup', entryId('noise')));
    expect(told.onFavoritesChanged).toHaveBeenLastCalledWith({
      kind: 'some',
      changed: [kept],
      removed: [],
    });
    await handlers.changeFavorites('main', [id], { note: 'n' });
    expect(told.onFavoritesChanged).toHaveBeenLastCalledWith({
      kind: 'some',
      changed: [expect.objectContaining({ id, note: 'n' })],
      removed: [],
    });
    await handlers.removeFavorites('main', [id]);
    expect(told.onFavoritesChanged).toHaveBeenLastCalledWith({
      kind: 'some',
      changed: [],
      removed: [id],
    });
    expect(valueOf(handlers.listRemovedFavorites('main') as never)).toHaveLength(1);
  });

  test('a change of very many is not sent in one message', async () => {
    const ids = Array.from({ length: 251 }, (_, index) => data.keep(`word ${index}`).id);
    const { told, ...handlers } = setUp();
    await handlers.changeFavorites('main', ids, { addTags: ['read'] });
    expect(told.onFavoritesChanged.mock.calls).toEqual([[{ kind: 'all' }]]);
    expect(handlers.findFavorites('main', ids)).toMatchObject({ value: { length: 251 } });
  });

  test('what fails is told to nobody', async () => {
    const { told, ...handlers } = setUp();
    expect(await handlers.addFavorite('main', entryId('none'))).toEqual(failed('not-found'));
    expect(await handlers.removeList('main', DEFAULT_LIST)).toEqual(failed('invalid'));
    expect(told.onFavoritesChanged).not.toHaveBeenCalled();
    expect(told.onListsChanged).not.toHaveBeenCalled();
  });

  test('a removal of many is preceded by a backup of its own', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => data.keep(`word ${index}`).id);
    const handlers = setUp();
    await handlers.removeFavorites('main', ids.slice(1));
    expect(await kindsOfBackups()).toEqual(['day']);
    await handlers.restoreFavorites('main', ids.slice(1));
    await handlers.removeFavorites('main', ids);
    expect((await kindsOfBackups()).toSorted()).toEqual(['change', 'day']);
  });

  test('lists are told of, and favorites with them when one is removed', async () => {
    const { told, ...handlers } = setUp();
    const { id } = valueOf(await handlers.addList('main', 'Paper'));
    await handlers.renameList('main', id, 'Thesis');
    await handlers.orderLists('main', [id]);
    await handlers.removeList('main', id);
    expect(told.onListsChanged).toHaveBeenCalledTimes(4);
    expect(told.onFavoritesChanged.mock.calls).toEqual([[{ kind: 'all' }], [{ kind: 'all' }]]);
    expect(handlers.listLists('main')).toMatchObject({ value: [{ id: DEFAULT_LIST }] });
  });

  test('nothing is recorded while the history is off', async () => {
    const { told, ...handlers } = setUp(false);
    expect(await handlers.recordLookup('main', entryId('bias'), 'bias')).toEqual(done(null));
    expect(handlers.listHistory('main', 10)).toEqual(done([]));
    expect(told.onHistoryChanged).not.toHaveBeenCalled();
  });

  test('clearing the history clears the backups too', async () => {
    const { told, ...handlers } = setUp();
    await handlers.recordLookup('main', entryId('bias'), 'bias');
    valueOf(await data.backups.make('wish'));
    expect(handlers.listHistoryDays('main', 10)).toMatchObject({ value: [{ day: '2026-11-03' }] });
    expect(await handlers.clearHistory('main', false)).toEqual(done(null));
    expect(told.onHistoryCleared).toHaveBeenCalledTimes(1);
    expect(valueOf(await data.backups.list())).toMatchObject([{ holds: { lookups: 0 } }]);
  });

  test('no file of the data folder holds a byte of the history once the damaged ones go with it', async () => {
    const looked = entryId('canary');
    let handlers = setUp();
    await handlers.recordLookup('main', looked, 'canary typed');
    await handlers.addFavorite('main', entryId('bias'));
    valueOf(await data.backups.make('wish'));
    const file = join(data.folder, 'user.db');
    data.restart(() => truncateSync(file, statSync(file).size - 5_000));
    expect(data.notice?.kind).toBe('user-data-restored');
    handlers = setUp();
    await handlers.recordLookup('main', looked, 'canary typed');
    writeFileSync(join(data.folder, 'quarantine', 'settings-2026-11-03T12-00-07.json'), '{ "half');
    expect(filesWith('canary').length).toBeGreaterThan(2);

    expect(handlers.countSetAside('main')).toBe(1);
    expect(await handlers.clearHistory('main', false)).toEqual(done(null));
    const [setAside, ...others] = filesWith('canary');
    expect(setAside).toMatch(/^quarantine.user-/);
    expect(others).toEqual([]);

    expect(await handlers.clearHistory('main', true)).toEqual(done(null));
    expect(filesWith('canary')).toEqual([]);
    expect(handlers.countSetAside('main')).toBe(0);
    expect(readdirSync(join(data.folder, 'quarantine'))).toEqual([
      'settings-2026-11-03T12-00-07.json',
    ]);
  });

  test('a search follows the changes of the handlers only when it is told to forget', async () => {
    data.keep('bias');
    const handlers = setUp();
    expect(valueOf(await handlers.searchFavorites('main', 'bias'))).toHaveLength(1);
  });

  test('grades are kept and told', async () => {
    data.keep('bias');
    const { told, ...handlers } = setUp();
    const ask = async () => valueOf(await handlers.getReview('main', null, null)).card;
    const card = (await ask()) ?? expect.unreachable('nothing is asked');
    await handlers.gradeCard('main', card.id, 3);
    expect(await handlers.undoGrade('main')).toEqual(done(card.id));
    await handlers.suspendCard('main', card.id);
    expect((await ask())?.id).not.toBe(card.id);
    await handlers.reviveCards('main', null);
    await handlers.buryCard('main', card.id);
    expect(told.onReviewsChanged).toHaveBeenCalledTimes(5);
    expect(valueOf(await handlers.listDecks('main'))[0]).toMatchObject({ list: null });
    expect(valueOf(await handlers.getReviewStats('main')).cards.fresh).toBe(3);
  });

  test('a change waits for another program that writes, is tried again, and is told once', async () => {
    data.remove();
    data = new TestData({ busyTimeout: 20 });
    const { addFavorite, recordLookup, addList, told } = setUp();
    const other = connect(join(data.folder, 'user.db'));
    other.exec('BEGIN IMMEDIATE');
    const waiting = [
      addFavorite('main', entryId('bias')),
      recordLookup('main', entryId('bias'), 'bias'),
      addList('main', 'Paper'),
    ];
    // Each has been refused at least once.
    while (data.logged.length < waiting.length) await setImmediate();
    expect(told.onFavoritesChanged).not.toHaveBeenCalled();
    other.exec('COMMIT');
    other.close();
    for (const outcome of waiting) expect((await outcome).kind).toBe('done');
    expect(told.onFavoritesChanged).toHaveBeenCalledTimes(1);
    expect(told.onHistoryChanged).toHaveBeenCalledTimes(1);
    expect(told.onListsChanged).toHaveBeenCalledTimes(1);
    expect(data.headwords()).toEqual(['bias']);
    const errors = data.logged.map((each) => (each as readonly unknown[])[1]);
    for (const error of errors) expect(error).toMatchObject({ errcode: 5 });
  });
});

describe('missedHandlers', () => {
  let data: TestData;

  beforeEach(() => {
    data = new TestData();
  });

  afterEach(() => data.remove());

  function setUp(recordHistory = true, file: string | null = null) {
    const onHistoryChanged = vi.fn();
    const { userData, backups } = data;
    const handlers = missedHandlers({
      userData,
      backups,
      settings: { get: () => ({ ...DEFAULT_SETTINGS, recordHistory }) } as SettingsStore,
      dialogs: { chooseWhereTo: async () => file },
      now: () => data.time,
      logError: vi.fn(),
      onHistoryChanged,
    });
    return { ...handlers, onHistoryChanged };
  }

  const words = () => valueOf(data.userData.listMissed(9)).map(({ word }) => word);

  test('words not found are kept, without the spaces around them', async () => {
    const { recordMissed, onHistoryChanged } = setUp();
    expect(await recordMissed('main', ' glossa ')).toEqual(done(null));
    expect(words()).toEqual(['glossa']);
    expect(onHistoryChanged).toHaveBeenCalledOnce();
    expect(await recordMissed('popup', '  ')).toEqual(done(null));
    expect(words()).toEqual(['glossa']);
  });

  test('nothing is kept while the history is off', async () => {
    const { recordMissed, onHistoryChanged } = setUp(false);
    expect(await recordMissed('main', 'glossa')).toEqual(done(null));
    expect(words()).toEqual([]);
    expect(onHistoryChanged).not.toHaveBeenCalled();
  });

  test('removed words come back as they were', async () => {
    const { recordMissed, removeMissed, restoreMissed } = setUp();
    await recordMissed('main', 'glossa');
    await recordMissed('main', 'glossa');
    const before = valueOf(data.userData.listMissed(9));
    await removeMissed('main', ['glossa']);
    expect(words()).toEqual([]);
    await restoreMissed('main', before);
    expect(valueOf(data.userData.listMissed(9))).toEqual(before);
  });

  test('the list is written as a table in which no cell is a formula', async () => {
    const file = join(data.folder, 'missed.csv');
    const { recordMissed, exportMissed } = setUp(true, file);
    await recordMissed('main', '=1+1');
    data.time += 1_000;
    await recordMissed('main', 'over, fitting');
    expect(await exportMissed('main')).toEqual(done(file));
    expect(readFileSync(file, 'utf8')).toBe(
      '\ufeffHeadword,Lookups,Last\r\n' +
        '"over, fitting",1,2026-11-03T06:00:01.000Z\r\n' +
        `"'=1+1",1,2026-11-03T06:00:00.000Z\r\n`,
    );
    expect(await setUp(true, null).exportMissed('main')).toEqual(done(null));
    const nowhere = setUp(true, join(data.folder, 'none', 'missed.csv'));
    expect(await nowhere.exportMissed('main')).toEqual(failed('not-found'));
  });
});
