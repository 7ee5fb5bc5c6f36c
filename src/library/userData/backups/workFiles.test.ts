import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect } from '../connect.ts';
import { TestData, valueOf } from '../fixtures/TestData.ts';
import { copyContents } from './copyContents.ts';

/** Restores in this run, with as many backups; `GLOSSA_RESTORES=40` does as many. */
const RESTORES = Number(process.env['GLOSSA_RESTORES'] ?? 10);
const KEPT = 200;

let data: TestData;
let others: ChildProcess[];

beforeEach(() => {
  data = new TestData();
  others = [];
});

afterEach(() => {
  others.forEach((child) => child.kill('SIGKILL'));
  data.remove();
});

const backups = (): string => join(data.folder, 'backups');

/** Opens, reads and closes the same data without end, as a terminal in a loop does. */
function startReader(): Promise<void> {
  const script = `
    import { openUserData } from ${JSON.stringify(join(import.meta.dirname, '../openUserData.ts'))};
    for (;;) {
      const { userData } = openUserData({
        folder: process.argv[1], now: Date.now, logError: () => undefined });
      userData.listFavorites();
      userData.close();
      process.stdout.write('.');
    }`;
  const flags = ['--input-type=module', '--eval', script, data.folder];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'ignore'] });
  others.push(child);
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the reader ended')));
    child.stdout.resume();
  });
}

it(
  `${RESTORES} restores bring everything back while other processes start without end`,
  { timeout: 600_000 },
  async () => {
    for (let index = 0; index < KEPT; index += 1) data.keep(`word ${index}`);
    const { name } = valueOf(await data.backups.make('wish'));
    await Promise.all([startReader(), startReader()]);
    for (let round = 0; round < RESTORES; round += 1) {
      data.time += 1_000;
      const before = valueOf(await data.backups.restore(name));
      expect(before.holds?.favorites).toBe(KEPT);
      expect(data.headwords()).toHaveLength(KEPT);
    }
  },
);

it('work of a process that runs is left alone, that of one that is gone is cleared away', () => {
  mkdirSync(backups());
  const living = `user.db.${process.ppid}-0123abcd-0123abcd.work`;
  const gone = [
    // Above the highest number that a process can have.
    'user.db.4194305-0123abcd-0123abcd.work',
    'user.db.4194305-0123abcd-0123abcd.work-journal',
    // Of a process before this one that had the same number.
    `user.db.${process.pid}-0123abcd-0123abcd.work`,
  ];
  for (const name of [living, ...gone]) {
    writeFileSync(join(backups(), name), 'half');
    writeFileSync(join(data.folder, name), 'half');
  }
  data.restart();
  expect(readdirSync(backups())).toEqual([living]);
  expect(readdirSync(data.folder)).toContain(living);
  for (const name of gone) expect(readdirSync(data.folder)).not.toContain(name);
});

it('a database that is not there is never made by opening it', () => {
  const file = join(data.folder, 'absent.db');
  expect(() => connect(file)).toThrow();
  expect(existsSync(file)).toBe(false);
});

it('nothing is replaced by less than was counted before', async () => {
  data.keep('bias');
  const { name } = valueOf(await data.backups.make('wish'));
  const db = connect(join(data.folder, 'user.db'));
  const from = join(backups(), name);
  const counted = { favorites: 2 };
  const nothing = () => Promise.resolve();
  await expect(copyContents(db, from, counted, nothing)).rejects.toThrow('favorites');
  expect(data.headwords()).toEqual(['bias']);
  db.close();
});
