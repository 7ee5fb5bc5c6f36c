import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { done, failed } from '../../../shared/outcome.ts';
import { testWorker } from '../../fixtures/openTestLibrary.ts';
import { connect } from '../connect.ts';
import { TestData, valueOf } from '../fixtures/TestData.ts';
import { createKeptThread, type KeptThread } from './keptThread.ts';

let data: TestData;
let told: (number | null)[];
let thread: KeptThread;

beforeEach(() => {
  data = new TestData();
  told = [];
  thread = createKeptThread({
    workerFile: testWorker('keptWorker'),
    folder: data.folder,
    now: () => data.time,
    logError: (...error) => data.logged.push(error),
    onProgress: (share) => told.push(share),
  });
});

afterEach(() => data.remove());

/** Fills the history with this many lookups. */
function fillHistory(count: number): void {
  const db = connect(join(data.folder, 'user.db'));
  db.exec(`WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
    INSERT INTO history SELECT 'phrases:' || n, 'word ' || n, 'en', '词', 'zh-Hans', 'canary', n, 1
      FROM numbers`);
  db.close();
}

it('a backup is made, listed and put in place while the process goes on', async () => {
  data.keep('bias');
  fillHistory(20_000);
  const turns: number[] = [];
  const ends: string[] = [];
  const making = thread.runBackupTask({ kind: 'make', backup: 'wish' });
  void making.then(() => ends.push('backup'));
  while (ends.length === 0) {
    turns.push(1);
    await setImmediate();
  }
  const backup = valueOf(await making);
  expect(turns.length).toBeGreaterThan(10);
  expect(backup.holds).toMatchObject({ favorites: 1, lookups: 20_000 });
  data.keep('noise');
  valueOf(await thread.runBackupTask({ kind: 'restore', name: backup.name }));
  expect(data.headwords()).toEqual(['bias']);
  expect(valueOf(await thread.runBackupTask({ kind: 'list' }))).toHaveLength(2);
  expect(told.at(-1)).toBeNull();
});

it('what is cancelled has changed nothing and leaves nothing', { timeout: 60_000 }, async () => {
  data.keep('bias');
  fillHistory(200_000);
  const making = thread.runBackupTask({ kind: 'make', backup: 'wish' }, () => thread.cancel());
  expect(await making).toEqual(failed('cancelled'));
  expect(readdirSync(join(data.folder, 'backups'))).toEqual([]);
  expect(data.logged).toEqual([]);
  valueOf(await thread.runBackupTask({ kind: 'make', backup: 'wish' }));
});

it('a change can be kept as soon as the backup before it has begun', async () => {
  data.keep('bias');
  fillHistory(50_000);
  const making = thread.runBackupTask({ kind: 'make', backup: 'day' }, () => data.keep('noise'));
  const backup = valueOf(await making);
  expect(backup.holds?.favorites).toBe(1);
  expect(data.headwords()).toEqual(['noise', 'bias']);
});

it('all lookups are deleted, here and in the backups, and changes go on in between', async () => {
  data.keep('bias');
  fillHistory(20_000);
  valueOf(await thread.runBackupTask({ kind: 'make', backup: 'wish' }));
  expect(await thread.runBackupTask({ kind: 'clearAll' })).toEqual(done(null));
  expect(valueOf(data.userData.listHistory(10))).toEqual([]);
  const left = valueOf(await thread.runBackupTask({ kind: 'list' }));
  expect(left.map(({ holds }) => holds?.lookups)).toEqual([0]);
});

it('damage is found, and none where there is none', async () => {
  for (let index = 0; index < 200; index += 1) data.keep(`word ${index}`);
  expect(await thread.check(true)).toEqual(done(true));
  const db = connect(join(data.folder, 'user.db'));
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
  data.changeFile('user.db', 'phrases:word 7', 'phrases:w0rd 7');
  expect(await thread.check(true)).toEqual(done(false));
});

it('a word is found in all papers while the process goes on', async () => {
  const text = 'A model collapses, and the word after it is a common one. '.repeat(2_000);
  for (const title of ['First', 'Second', 'Third']) {
    const blocks = [{ kind: 'text', text: `${title}. ${text}` }] as const;
    const leftOut = { formulas: 0, hasReferences: false };
    valueOf(data.userData.keepPaper({ title, blocks, pages: null, leftOut }));
  }
  let turns = 0;
  const finding = thread.findInPapers('collapse', 2);
  const ends: string[] = [];
  void finding.then(() => ends.push('found'));
  while (ends.length === 0) {
    turns += 1;
    await setImmediate();
  }
  expect(await finding).toEqual(data.userData.findInPapers('collapse', 2));
  expect(valueOf(await finding)).toMatchObject({ count: 6_000, paperCount: 3 });
  expect(turns).toBeGreaterThan(10);
});
