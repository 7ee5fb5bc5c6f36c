import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { favoriteRecord } from '../../../core/favorites/fixtures/favoriteRecord.ts';
import { done, failed } from '../../../shared/outcome.ts';
import { testWorker } from '../../fixtures/openTestLibrary.ts';
import { createFavoriteSearch, type FavoriteSearch } from './favoriteSearch.ts';
import { TestData, valueOf } from '../fixtures/TestData.ts';

let data: TestData;
let search: FavoriteSearch;
let index: string;

beforeEach(() => {
  data = new TestData();
  index = join(data.folder, 'favorites.index');
  search = open();
});

afterEach(async () => {
  await search.close();
  data.remove();
});

const open = (userData = data.userData): FavoriteSearch =>
  createFavoriteSearch({
    workerFile: testWorker('favoriteSearchWorker'),
    folder: data.folder,
    userData,
    logError: (...error) => data.logged.push(error),
  });

async function reopen(): Promise<void> {
  await search.close();
  search = open();
}

const find = async (query: string) => valueOf(await search.search(query));

function keepMany(count: number): void {
  const records = Array.from({ length: count }, (_, number) => favoriteRecord(`word ${number}`));
  valueOf(data.userData.importRecords(records, 'mine'));
}

it('finds favorites and follows their changes', async () => {
  const bias = data.keep('bias', { translation: '偏差', reading: 'piān chā' }).id;
  const noise = data.keep('noise', { translation: '噪声' }).id;
  expect(await find('')).toEqual([noise, bias]);
  expect(await find('piancha')).toEqual([bias]);
  expect(await find('偏')).toEqual([bias]);
  valueOf(data.userData.changeFavorites([noise], { note: 'very loud', addTags: ['Röhre'] }));
  search.forget([noise]);
  expect(await find('loud')).toEqual([noise]);
  expect(await find('rohre')).toEqual([noise]);
  valueOf(data.userData.removeFavorites([noise]));
  search.forget([noise]);
  expect(await find('loud')).toEqual([]);
  valueOf(data.userData.restoreFavorites([noise]));
  search.forget([noise]);
  expect(await find('')).toEqual([noise, bias]);
  const added = data.keep('third').id;
  search.forget([added]);
  expect(await find('')).toEqual([added, noise, bias]);
  valueOf(data.userData.changeFavorites([bias], { note: 'quiet' }));
  search.forget(null);
  expect(await find('quiet')).toEqual([bias]);
});

it('fails as the user data does, and searches once they can be read', async () => {
  const { id } = data.keep('bias');
  let isReadable = false;
  const userData = {
    ...data.userData,
    findFavorites: (ids: Parameters<typeof data.userData.findFavorites>[0]) =>
      isReadable ? data.userData.findFavorites(ids) : failed('unavailable'),
  };
  search = open(userData);
  expect(await search.search('bias')).toEqual(failed('unavailable'));
  isReadable = true;
  expect(await search.search('bias')).toEqual(done([id]));
});

it('answers searches asked at the same time, over many favorites', async () => {
  keepMany(1_200);
  const [all, one] = await Promise.all([search.search('word'), search.search('word 77 ')]);
  expect(valueOf(all)).toHaveLength(1_200);
  // 77, 177, ... and 770 to 779.
  expect(valueOf(one)).toHaveLength(21);
});

it('prepares nothing again that an earlier run has prepared', async () => {
  keepMany(300);
  await find('word');
  // What was prepared is what is searched: a word that only the file has is found.
  await search.close();
  const db = new DatabaseSync(index);
  db.exec("UPDATE texts SET folded = 'canary' WHERE folded LIKE 'word 7\n%'");
  db.close();
  search = open();
  expect(await find('canary')).toHaveLength(1);
});

it('finds the words of now, whatever the file says of an earlier time', async () => {
  const bias = data.keep('bias').id;
  const noise = data.keep('noise').id;
  await find('bias');
  await search.close();
  valueOf(data.userData.changeFavorites([bias], { note: 'loud' }));
  valueOf(data.userData.removeFavorites([noise]));
  search = open();
  expect(await find('loud')).toEqual([bias]);
  expect(await find('')).toEqual([bias]);
  await search.close();
  expect(readFileSync(index).includes('noise')).toBe(false);
});

it.each([
  ['damaged', () => writeFileSync(index, readFileSync(index).fill('x', 0, 2_000))],
  ['cut short', () => writeFileSync(index, readFileSync(index).subarray(0, 5_000))],
  ['no database', () => writeFileSync(index, 'x')],
  [
    'of another version',
    () => {
      const db = new DatabaseSync(index);
      db.exec("PRAGMA user_version = 1; UPDATE texts SET folded = 'x'");
      db.close();
    },
  ],
])('a file that is %s is made anew', async (_how, spoil) => {
  keepMany(300);
  expect(await find('word 77')).toHaveLength(3);
  await search.close();
  spoil();
  search = open();
  expect(await find('word 77')).toHaveLength(3);
  await reopen();
  expect(await find('word 77')).toHaveLength(3);
  expect(existsSync(index)).toBe(true);
});

it('a pipe or a link in place of the file is not followed', async () => {
  if (process.platform === 'win32') return;
  const { id } = data.keep('bias');
  expect(spawnSync('mkfifo', [index]).status).toBe(0);
  expect(await find('bias')).toEqual([id]);
  await search.close();
  const other = join(data.folder, 'letter.txt');
  writeFileSync(other, 'mine');
  rmSync(index, { force: true });
  symlinkSync(other, index);
  search = open();
  expect(await find('bias')).toEqual([id]);
  expect(readFileSync(other, 'utf8')).toBe('mine');
});

it('a change that was cut short in the file is taken back', async () => {
  keepMany(300);
  await find('word');
  await search.close();
  // As a process that was killed while it wrote leaves it: pages written, the journal still there.
  const db = new DatabaseSync(index);
  db.exec("PRAGMA cache_size = 1; BEGIN; UPDATE texts SET folded = 'canary' || folded");
  for (const suffix of ['', '-journal']) copyFileSync(index + suffix, `${index}.killed${suffix}`);
  db.exec('ROLLBACK');
  db.close();
  for (const suffix of ['', '-journal']) copyFileSync(`${index}.killed${suffix}`, index + suffix);
  search = open();
  expect(await find('canary')).toEqual([]);
  expect(await find('word 77')).toHaveLength(3);
});

it('searches without a file where there can be none', async () => {
  mkdirSync(index);
  const { id } = data.keep('bias');
  expect(await find('bias')).toEqual([id]);
  expect(data.logged).not.toEqual([]);
});

it('begins anew when its thread has ended', async () => {
  const { id } = data.keep('bias');
  expect(await find('bias')).toEqual([id]);
  await search.close();
  expect(await find('bias')).toEqual([id]);
});
