import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { KeptRecord } from '../../shared/transfer.ts';
import { done, failed } from '../../shared/outcome.ts';
import { testWorker } from '../fixtures/openTestLibrary.ts';
import { TestData, valueOf } from '../userData/fixtures/TestData.ts';
import { createRecordsTaker } from './takeRecords.ts';

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

const taker = (file = join(data.folder, 'user.db')) =>
  createRecordsTaker({
    workerFile: testWorker('recordsWorker'),
    file,
    now: () => data.time,
    logError: (...error) => data.logged.push(error),
  });

/** Records as a file of another machine has them. */
function records(count: number): readonly KeptRecord[] {
  data.keep('seed');
  const [seed] = valueOf(data.userData.exportRecords());
  if (seed === undefined) throw new Error('test: nothing was kept');
  return Array.from({ length: count }, (_each, index) => ({
    ...seed,
    entryId: `entry ${index}`,
    headword: `word ${index}`,
    lists: ['From the file'],
  }));
}

test('more records than are sent at once are all taken in, and the app sees them', async () => {
  const many = records(1_201);
  expect(valueOf(await taker().preview(many))).toEqual({
    added: 1_201,
    same: 0,
    conflicts: [],
    conflicting: [],
  });
  expect(data.headwords()).toEqual(['seed']);
  expect(await taker().take(many, 'mine')).toEqual(
    done({ added: 1_201, changed: 0, unchanged: 0 }),
  );
  expect(data.headwords()).toHaveLength(1_202);
  expect(await taker().take(many, 'mine')).toEqual(
    done({ added: 0, changed: 0, unchanged: 1_201 }),
  );
});

test('each conflict is decided by itself', async () => {
  const mine = ['one', 'two', 'three'].map((word) => data.keep(word));
  const theirs = valueOf(data.userData.exportRecords()).map((record) => ({
    ...record,
    note: 'theirs',
  }));
  for (const { id } of mine) data.userData.changeFavorites([id], { note: 'mine' });
  const { conflicting } = valueOf(await taker().preview(theirs));
  expect(new Set(conflicting)).toEqual(new Set(theirs));
  const two = conflicting.filter(({ headword }) => headword === 'two');
  valueOf(await taker().take(theirs, new Map(two.map((record) => [record, 'theirs']))));
  const notes = valueOf(data.userData.exportRecords()).map(({ headword, note }) => [
    headword,
    note,
  ]);
  expect(Object.fromEntries(notes)).toEqual({ one: 'mine', two: 'theirs', three: 'mine' });
});

test('a file without records changes nothing', async () => {
  expect(await taker().take([], 'mine')).toEqual(done({ added: 0, changed: 0, unchanged: 0 }));
});

test('a record that cannot be written takes all others back', async () => {
  const many = records(700);
  const before = valueOf(data.userData.exportRecords());
  const db = new DatabaseSync(join(data.folder, 'user.db'));
  db.exec(`CREATE TRIGGER refuse BEFORE INSERT ON favorites WHEN NEW.headword = 'word 3'
    BEGIN SELECT raise(ABORT, 'refused'); END`);
  db.close();
  expect(await taker().take(many, 'mine')).toEqual(failed('unknown'));
  expect(valueOf(data.userData.exportRecords())).toEqual(before);
  expect(data.logged).toHaveLength(1);
});

test('a database that is not there is an outcome', async () => {
  const outcome = await taker(join(data.folder, 'nowhere', 'user.db')).take(records(1), 'mine');
  expect(outcome).toEqual(failed('unknown'));
});
