import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { favoriteRecord } from '../../core/favorites/fixtures/favoriteRecord.ts';
import { readBytes } from '../../core/favorites/fixtures/readBytes.ts';
import { done, failed } from '../../shared/outcome.ts';
import { UNWATCHED } from '../userData/backups/steps.ts';
import { TestData, valueOf } from '../userData/fixtures/TestData.ts';
import { testWorker } from '../fixtures/testWorker.ts';
import { createKeptThread } from '../userData/thread/keptThread.ts';
import { exportFavorites } from './exportFavorites.ts';

let data: TestData;
let file: string;

/** More than are held at once. */
const COUNT = 1_200;

beforeEach(() => {
  data = new TestData();
  file = join(data.folder, 'out');
  const records = Array.from({ length: COUNT }, (_each, number) =>
    favoriteRecord(`word ${number}`, { lists: [`List ${number % 3}`] }),
  );
  valueOf(data.userData.importRecords(records, 'mine'));
});

afterEach(() => data.remove());

const write = (
  format: 'csv' | 'json' | 'apkg',
  ids: Parameters<typeof exportFavorites>[1]['ids'] = null,
  steps = UNWATCHED,
) => exportFavorites(data.folder, { file, format, ids }, data.time, () => undefined, steps);

describe('an export batch by batch', () => {
  it.each(['csv', 'json'] as const)('has all favorites in their order as %s', (format) => {
    expect(write(format)).toEqual(done(null));
    expect(readBytes(readFileSync(file))).toEqual({
      format,
      records: valueOf(data.userData.exportRecords()),
      skipped: [],
    });
  });

  it('has all of them as a package of Anki', () => {
    expect(write('apkg')).toEqual(done(null));
    const collection = join(data.folder, 'collection');
    const bytes = unzipSync(readFileSync(file))['collection.anki2'] ?? expect.unreachable();
    const db = new DatabaseSync(collection);
    db.deserialize(bytes);
    expect(db.prepare('SELECT count(*) AS n FROM notes').get()?.['n']).toBe(COUNT);
    expect(db.prepare('SELECT count(DISTINCT did) AS n FROM cards').get()?.['n']).toBe(3);
    db.close();
  });

  it('has those that were named', () => {
    const [first, , third] = valueOf(data.userData.listFavoriteIds());
    expect(
      write(
        'json',
        [third, first].flatMap((id) => id ?? []),
      ),
    ).toEqual(done(null));
    const read = readBytes(readFileSync(file));
    expect(typeof read === 'string' ? [] : read?.records).toHaveLength(2);
  });

  it('is of one moment, whatever changes meanwhile', () => {
    const steps = { ...UNWATCHED, done: () => void data.keep('later') };
    expect(write('json', null, steps)).toEqual(done(null));
    expect(readFileSync(file, 'utf8')).not.toContain('later');
    expect(data.headwords()).toContain('later');
  });
});

it('that is cancelled leaves no file', async () => {
  const thread = createKeptThread({
    workerFile: testWorker('keptWorker'),
    folder: data.folder,
    now: () => data.time,
    logError: (...error) => data.logged.push(error),
    onProgress: () => undefined,
  });
  const writing = thread.exportFavorites(file, 'csv', null);
  thread.cancel();
  expect(await writing).toEqual(failed('cancelled'));
  expect(existsSync(file)).toBe(false);
  expect(existsSync(`${file}.part`)).toBe(false);
  expect(data.logged).toEqual([]);
});
