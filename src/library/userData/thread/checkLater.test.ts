import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testWorker } from '../../fixtures/openTestLibrary.ts';
import { connect } from '../connect.ts';
import { TestData, valueOf } from '../fixtures/TestData.ts';
import { createKeptThread } from './keptThread.ts';

let data: TestData;
let file: string;
let backup: string;

beforeEach(async () => {
  data = new TestData({
    thread: {
      runBackupTask: (task, onBegun) => threadOf(data).runBackupTask(task, onBegun),
      check: (isWhole) => threadOf(data).check(isWhole),
    },
  });
  file = join(data.folder, 'user.db');
  data.keep('bias');
  ({ name: backup } = valueOf(await data.backups.make('wish')));
  // Larger than what a start searches for damage by itself.
  const db = connect(file);
  db.exec(`WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 9000)
    INSERT INTO history SELECT 'phrases:' || n, 'word ' || n, 'en', '词', 'zh-Hans',
      printf('%.1000c', 'q'), n, 1 FROM numbers`);
  db.close();
});

afterEach(() => data.remove());

const threadOf = ({ folder, logged, time }: TestData) =>
  createKeptThread({
    workerFile: testWorker('keptWorker'),
    folder,
    now: () => time,
    logError: (...error) => logged.push(error),
    onProgress: () => undefined,
  });

/** Overwrites a page in the middle of the file. */
function damage(): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill('x', 4096 * 1_000, 4096 * 1_001));
}

it(
  'finds no damage in a large file without any, and notes when it looked',
  { timeout: 60_000 },
  async () => {
    data.restart();
    await data.checkLater();
    expect(data.told).toEqual([]);
    data.restart();
    const known: unknown = JSON.parse(readFileSync(join(data.folder, 'upkeep.json'), 'utf8'));
    expect(known).toMatchObject({ checkedAt: data.time, isSuspect: false });
  },
);

it(
  'tells of damage in a large file once the window is there; the next start mends it',
  { timeout: 60_000 },
  async () => {
    data.restart(damage);
    expect(data.notice).toBeNull();
    expect(data.headwords()).toEqual(['bias']);
    await data.checkLater();
    expect(data.told).toEqual([{ kind: 'user-data-suspect' }]);
    data.restart();
    expect(data.notice).toMatchObject({ kind: 'user-data-restored', backup });
    expect(data.headwords()).toEqual(['bias']);
    expect(readdirSync(join(data.folder, 'quarantine'))).toHaveLength(1);
  },
);

it('is told also when a change meets the damage first', { timeout: 60_000 }, () => {
  data.restart(damage);
  data.userData.listHistory(100_000);
  expect(data.told).toEqual([{ kind: 'user-data-suspect' }]);
});

it('a large file that was cut short is replaced at the start itself', { timeout: 60_000 }, () => {
  data.restart(() => writeFileSync(file, readFileSync(file).subarray(0, 9_000_000)));
  expect(data.notice).toMatchObject({ kind: 'user-data-restored', backup });
});
