import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../library/userData/connect.ts';
import { entrySnapshot } from '../../library/userData/fixtures/entrySnapshot.ts';
import { TestData } from '../../library/userData/fixtures/TestData.ts';
import { failed } from '../../shared/outcome.ts';
import { patiently, untilNotBusy } from './patiently.ts';

let data: TestData;

beforeEach(() => {
  data = new TestData({ busyTimeout: 20 });
});

afterEach(() => data.remove());

test('a change waits for another program that writes, and the process answers meanwhile', async () => {
  const other = connect(join(data.folder, 'user.db'));
  other.exec('BEGIN IMMEDIATE');
  const tries: number[] = [];
  let turns = 0;
  const handlers = patiently({
    keep: async () => {
      tries.push(turns);
      return data.userData.addFavorite(entrySnapshot('bias'));
    },
  });
  const keeping = handlers.keep();
  while (tries.length < 3) {
    turns += 1;
    await setImmediate();
  }
  // Between two tries the process had its turns.
  expect(new Set(tries).size).toBe(3);
  other.exec('COMMIT');
  other.close();
  expect(await keeping).toMatchObject({ kind: 'done' });
  expect(data.headwords()).toEqual(['bias']);
  expect(data.logged).toHaveLength(tries.length - 1);
});

test('what fails for another reason is not tried again', async () => {
  let tries = 0;
  const outcome = await untilNotBusy(() => {
    tries += 1;
    return failed('not-found');
  });
  expect([outcome, tries]).toEqual([failed('not-found'), 1]);
});
