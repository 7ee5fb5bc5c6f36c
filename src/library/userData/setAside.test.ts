import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { done, failed } from '../../shared/outcome.ts';
import { countSetAside, deleteSetAside } from './quarantine.ts';

/** The code of the error that the system gives instead of deleting, or reading a folder. */
let fault: string | null = null;

vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>();
  const faulty =
    <A extends unknown[], R>(call: (...given: A) => R) =>
    (...given: A): R => {
      if (fault !== null) throw Object.assign(new Error('fault'), { code: fault });
      return call(...given);
    };
  return { ...real, rmSync: faulty(real.rmSync), readdirSync: faulty(real.readdirSync) };
});

const NAMES = ['user-1.db', 'user-1.db-wal', 'user-1.db-shm', 'user-2.db'];
const OTHERS = ['settings-1.json', 'user-1.db.txt', 'my-user-1.db'];

let folder: string;
let logged: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-aside-'));
  logged = [];
  fault = null;
});

afterEach(() => {
  fault = null;
  rmSync(folder, { recursive: true });
});

const remove = () => deleteSetAside(folder, (message) => logged.push(message));

function setAside(): void {
  mkdirSync(join(folder, 'quarantine'));
  for (const name of [...NAMES, ...OTHERS]) writeFileSync(join(folder, 'quarantine', name), 'x');
}

it('counts the databases and deletes them with their logs, and nothing else', () => {
  setAside();
  expect(countSetAside(folder)).toBe(2);
  expect(remove()).toEqual(done(null));
  expect(countSetAside(folder)).toBe(0);
  expect(readdirSync(join(folder, 'quarantine')).toSorted()).toEqual(OTHERS.toSorted());
});

it('finds none where there is no folder, or a file in its place', () => {
  expect([countSetAside(folder), remove()]).toEqual([0, done(null)]);
  writeFileSync(join(folder, 'quarantine'), 'in the way');
  expect([countSetAside(folder), remove()]).toEqual([0, done(null)]);
  expect(existsSync(join(folder, 'quarantine'))).toBe(true);
});

it.each([
  ['EROFS', 'read-only', []],
  ['EIO', 'not-written', ['library: what was set aside cannot be deleted']],
] as const)('fails for %s as %s and leaves what it could not delete', (code, reason, messages) => {
  setAside();
  fault = code;
  expect(remove()).toEqual(failed(reason));
  expect(logged).toEqual(messages);
  fault = null;
  expect(countSetAside(folder)).toBe(2);
});
