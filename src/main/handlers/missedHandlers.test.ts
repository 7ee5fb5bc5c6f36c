import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TestData, valueOf } from '../../library/userData/fixtures/TestData.ts';
import { done, failed } from '../../shared/outcome.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { SettingsStore } from '../settings.ts';
import { missedHandlers } from './missedHandlers.ts';

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
