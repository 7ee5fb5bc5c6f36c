import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../library/userData/connect.ts';
import { entrySnapshot, TestData } from '../../library/userData/fixtures/TestData.ts';
import { failed } from '../../shared/outcome.ts';
import { createWriteGate, whenNotBusy, untilNotBusy } from './writeGate.ts';

test('what is guarded waits for the work that is done alone, what is free does not', async () => {
  const gate = createWriteGate();
  const order: string[] = [];
  const handlers = gate.guard(
    { write: async () => order.push('write'), read: async () => order.push('read') },
    ['read'],
  );
  const over = Promise.withResolvers<void>();
  const alone = gate.alone(async () => {
    await over.promise;
    order.push('alone');
  });
  const second = gate.alone(async () => order.push('second'));
  const write = handlers.write();
  await handlers.read();
  expect(order).toEqual(['read']);
  over.resolve();
  await Promise.all([alone, second, write]);
  expect(order).toEqual(['read', 'alone', 'second', 'write']);
});

test('work that fails lets the others go on, and fails for who asked', async () => {
  const gate = createWriteGate();
  const { write } = gate.guard({ write: async () => 'written' });
  const alone = gate.alone(() => Promise.reject(new Error('broken')));
  await expect(alone).rejects.toThrow('broken');
  expect(await write()).toBe('written');
});

describe('whenNotBusy', () => {
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
    const handlers = whenNotBusy({
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
});
