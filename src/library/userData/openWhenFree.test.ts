import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../shared/notice.ts';
import { failed } from '../../shared/outcome.ts';
import { entrySnapshot, valueOf } from './fixtures/TestData.ts';
import { MIGRATIONS } from './migrations.ts';
import { openUserData } from './openUserData.ts';
import { openWhenFree } from './openWhenFree.ts';

let folder: string;
let file: string;
/** The lock of another process. */
let lock: DatabaseSync | null = null;
let told: (Notice | null)[];
let opened: ReturnType<typeof openWhenFree> | null = null;

let logged: unknown[];
const options = () => ({
  folder,
  now: () => Date.UTC(2026, 10, 3),
  logError: (...error: unknown[]) => logged.push(error),
});

function hold(path: string): void {
  writeFileSync(path, '', { flag: 'a' });
  lock = new DatabaseSync(path);
  lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
}

function free(): void {
  lock?.close();
  lock = null;
}

const open = () => {
  const waiting = openWhenFree(options(), { onOpened: (notice) => told.push(notice) });
  opened = waiting;
  return waiting;
};

const add = ({ userData }: ReturnType<typeof openWhenFree>, headword: string) =>
  userData.addFavorite(entrySnapshot(headword));

const BUSY = { kind: 'user-data-unavailable', why: 'busy' };

beforeEach(() => {
  // A test says when a second is over; nothing here waits for one.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  folder = mkdtempSync(join(tmpdir(), 'glossa-lock-'));
  file = join(folder, 'user.db');
  told = [];
  logged = [];
});

afterEach(() => {
  opened?.userData.close();
  opened = null;
  free();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

describe('while another process holds the lock', () => {
  beforeEach(() => hold(join(folder, 'user.lock')));

  it('a file of an older version is read at once, and opened when the lock is free', () => {
    copyFileSync(join(import.meta.dirname, 'fixtures/user-version2.db'), file);
    const waiting = open();
    const { userData } = waiting;
    expect(waiting.notice).toEqual({ ...BUSY, isReadable: true });
    const before = valueOf(userData.listFavorites());
    expect(before.length).toBeGreaterThan(0);
    expect(add(waiting, 'noise')).toEqual(failed('busy'));
    const said = logged.length;
    vi.advanceTimersByTime(3_600_000);
    expect(told).toEqual([]);
    // An hour of waiting is no hour of copies and errors.
    expect(logged).toHaveLength(said);
    free();
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual([null]);
    expect(waiting.notice).toBeNull();
    expect(valueOf(userData.listFavorites())).toEqual(before);
    expect(add(waiting, 'noise').kind).toBe('done');
    const db = new DatabaseSync(file, { readOnly: true });
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: MIGRATIONS.length });
    db.close();
  });

  it('a file that is not there yet is begun when the lock is free', () => {
    const waiting = open();
    expect(waiting.notice).toEqual({ ...BUSY, isReadable: false });
    free();
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual([null]);
    expect(add(waiting, 'bias').kind).toBe('done');
  });

  it('a damaged file is mended when the lock is free, and this is told', () => {
    writeFileSync(file, 'damaged');
    const waiting = open();
    expect(waiting.notice).toEqual({ ...BUSY, isReadable: false });
    free();
    vi.advanceTimersByTime(1_000);
    expect(told).toMatchObject([{ kind: 'user-data-damaged' }]);
    expect(waiting.notice).toMatchObject({ kind: 'user-data-damaged' });
    expect(add(waiting, 'bias').kind).toBe('done');
  });

  it('what is closed tries no more', () => {
    open().userData.close();
    opened = null;
    free();
    vi.advanceTimersByTime(5_000);
    expect(told).toEqual([]);
  });

  it('a sound file is opened all the same', () => {
    free();
    openUserData(options()).userData.close();
    hold(join(folder, 'user.lock'));
    const waiting = open();
    expect(waiting.notice).toBeNull();
    expect(add(waiting, 'bias').kind).toBe('done');
  });
});

it('what another process has to itself is shown, and opened when it is free', () => {
  openUserData(options()).userData.close();
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = DELETE');
  db.close();
  hold(file);
  const waiting = open();
  expect(waiting.notice).toEqual({ ...BUSY, isReadable: true });
  expect(valueOf(waiting.userData.listFavorites())).toEqual([]);
  const said = logged.length;
  vi.advanceTimersByTime(60_000);
  expect(logged).toHaveLength(said);
  free();
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([null]);
  expect(add(waiting, 'bias').kind).toBe('done');
});
