import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { KEPT_LIMITS } from '../../shared/favorite.ts';
import { done, failed } from '../../shared/outcome.ts';
import { bundleContent } from './bundle.ts';
import { testWorker } from '../fixtures/openTestLibrary.ts';
import { THREAD_TIMEOUTS } from '../thread/watchThread.ts';
import { TestData, valueOf } from '../userData/fixtures/TestData.ts';
import { importEverything } from './everything.ts';
import { openForeignFiles } from './foreignFiles.ts';

let data: TestData;
let path: string;

beforeEach(() => {
  data = new TestData();
  path = join(data.folder, 'file');
});

afterEach(() => data.remove());

const open = (workerFile = testWorker('foreignWorker'), readingMs = 120_000) =>
  openForeignFiles({
    workerFile,
    logError: (...error) => data.logged.push(error),
    timeouts: { ...THREAD_TIMEOUTS, readingMs },
  });

/** The fault of a file of favorites, or how many of its rows are taken and left out. */
async function read(content: string | Uint8Array): Promise<unknown> {
  writeFileSync(path, content);
  const outcome = await open().readFavorites(path);
  if (outcome.kind === 'failed') return outcome.fault?.kind;
  return [outcome.value.records.length, outcome.value.skipped.length];
}

const json = (favorites: string): string =>
  `{"format":"glossa-favorites","version":1,"favorites":[${favorites}]}`;
const MB = 1024 * 1024;

describe('a file of favorites that is made to do harm', () => {
  it.each<[string, () => string, unknown]>([
    ['160 MB', () => 'headword\n'.repeat((160 * MB) / 9), 'too-many-favorites'],
    [
      'millions of rows of a table',
      () => `headword\n${'a\n'.repeat(10 * MB)}`,
      'too-many-favorites',
    ],
    [
      'millions of empty rows',
      () => `headword,note\n${',\n'.repeat(10 * MB)}`,
      'too-many-favorites',
    ],
    ['millions of favorites of JSON', () => json('{},'.repeat(10 * MB)), 'too-many-favorites'],
    ['JSON that is deep', () => json('['.repeat(10 * MB)), 'truncated'],
    ['JSON of one long text', () => json(`"${'x'.repeat(20 * MB)}"`), [0, 1]],
    ['folders that are opened and never closed', () => `<root>${'<folder '.repeat(MB)}`, 'damaged'],
    ['folders inside each other', () => `<root>${'<folder name="a">'.repeat(MB)}`, 'damaged'],
    ['a quotation that never ends', () => `headword,note\n"${'a,b\n'.repeat(5 * MB)}`, 'damaged'],
    ['a row that never ends', () => `headword,note\n${'a,'.repeat(5 * MB)}`, 'damaged'],
    ['quotes and nothing else', () => `headword,note\n${'"'.repeat(20 * MB)}`, 'damaged'],
    ['a header of millions of columns', () => 'headword,'.repeat(5 * MB), 'not-recognised'],
    [
      'a Markdown table of one endless line',
      () => `| headword |\n|-|\n|${'a|'.repeat(5 * MB)}`,
      [0, 1],
    ],
    ['names and nothing but separators', () => `headword,tags\na,${'\\'.repeat(MB)}\n`, [0, 1]],
  ])('is refused, or leaves out the row: %s', async (_what, content, expected) => {
    expect(await read(content())).toEqual(expected);
    expect(data.logged).toEqual([]);
  });

  it('has no entities and no document type', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "b">]><root><headword>&a;</headword></root>';
    expect(await read(bomb)).toBe('unsafe-xml');
  });

  it('is no pipe and no folder', async () => {
    mkdirSync(path);
    expect(await open().readFavorites(path)).toMatchObject({ fault: { kind: 'unreadable' } });
    if (process.platform === 'win32') return;
    const pipe = join(data.folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    for (const file of [pipe, '/dev/zero']) {
      const outcome = await open().readFavorites(file);
      expect(outcome).toMatchObject({ fault: { kind: 'unreadable' } });
    }
  });
});

describe('favorites of a file are held to the limits of the screen', () => {
  const long = (length: number): string => '模'.repeat(length);

  it.each([
    ['headword', KEPT_LIMITS.headword],
    ['note', KEPT_LIMITS.note],
    ['metIn', KEPT_LIMITS.metIn],
    ['dictionaryName', KEPT_LIMITS.dictionaryName],
  ] as const)('%s: the longest is taken, a longer one left out', async (field, length) => {
    const rows = [length, length + 1].map((each) => ({ headword: 'a', [field]: long(each) }));
    expect(await read(json(rows.map((row) => JSON.stringify(row)).join()))).toEqual([1, 1]);
  });

  it.each(['lists', 'tags'])('%s: as many and as long as may be, and no more', async (field) => {
    const names = (count: number, length: number) =>
      Array.from({ length: count }, (_, i) => String(i).padEnd(length, 'x'));
    const rows = [names(200, 100), names(201, 1), names(1, 101)].map((each) => ({
      headword: 'a',
      [field]: each,
    }));
    expect(await read(json(rows.map((row) => JSON.stringify(row)).join()))).toEqual([1, 2]);
  });

  it('a time is one that there is', async () => {
    const times = [KEPT_LIMITS.earliest, KEPT_LIMITS.latest, 9_007_199_254_740_991, -1e15, '"x"'];
    const rows = times.map((time) => `{"headword":"a","addedAt":${time}}`);
    expect(await read(json(rows.join()))).toEqual([2, 3]);
  });
});

describe('a file of everything', () => {
  const take = (how: 'replace' | 'merge') =>
    importEverything(path, how, {
      folder: data.folder,
      userData: data.userData,
      backups: data.backups,
      foreign: open(),
      takeSettings: () => done(() => undefined),
      now: () => data.time,
      logError: (...error) => data.logged.push(error),
    });

  it.each<[string, (db: DatabaseSync) => void, string, string]>([
    [
      'an endless view',
      (db) =>
        db.exec(`DROP TABLE history_days; CREATE VIEW history_days AS
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n`),
      'foreign-schema',
      'history_days',
    ],
    [
      'a date that is none',
      (db) => db.exec('UPDATE favorites SET added_at = 9007199254740991'),
      'bad-row',
      'favorites, row 1, added_at',
    ],
  ])('with %s is refused with the reason, and what was there is as it was', async (...row) => {
    const [, change, kind, detail] = row;
    data.keep('bias');
    const inside = join(data.folder, 'inside.db');
    data.restart(() => copyFileSync(join(data.folder, 'user.db'), inside));
    const db = new DatabaseSync(inside);
    change(db);
    db.exec('PRAGMA journal_mode = DELETE');
    db.close();
    const content = bundleContent({ database: { file: inside }, settings: '{}' });
    writeFileSync(path, Buffer.concat([...content]));
    for (const how of ['replace', 'merge'] as const) {
      expect(await take(how)).toEqual({
        kind: 'failed',
        reason: 'invalid',
        fault: { kind, detail },
      });
    }
    expect(data.headwords()).toEqual(['bias']);
    expect(valueOf(await data.backups.list())).toEqual([]);
  });

  it('that is another zip is refused', async () => {
    writeFileSync(path, zipSync({ 'user.db': strToU8('x') }));
    expect(await take('replace')).toMatchObject(failed('invalid'));
    expect(readdirSync(data.folder)).not.toContain('backups');
  });
});

describe('the thread', () => {
  const workerThat = (code: string): string => {
    const file = join(data.folder, 'worker.mjs');
    writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads';\n${code}`);
    return file;
  };

  it('that stands still is ended', async () => {
    const stuck = workerThat(`Atomics.store(new Int32Array(workerData.lifeline), 2, 1); for (;;);`);
    expect(await open(stuck, 300).readFavorites(path)).toMatchObject({ fault: { kind: 'stuck' } });
  });

  it('that ends by itself is logged, and is no fault of the file', async () => {
    expect(await open(workerThat('process.exit(3)')).vet(path)).toEqual(failed('unknown'));
    expect(data.logged).toHaveLength(1);
  });
});
