import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { quarantine } from './quarantine.ts';

const NOON = Date.UTC(2026, 10, 3, 12, 0, 7);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-quarantine-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

it('moves the file under a dated name into a folder of the owner alone', () => {
  write('settings.json', '{ "half');
  const path = quarantine(folder, 'settings.json', NOON);
  expect(path).toBe(join('quarantine', 'settings-2026-11-03T12-00-07.json'));
  expect(readFileSync(join(folder, path), 'utf8')).toBe('{ "half');
  expect(readdirSync(folder)).toEqual(['quarantine']);
  if (process.platform !== 'win32') {
    expect(statSync(join(folder, 'quarantine')).mode & 0o777).toBe(0o700);
  }
});

it('takes along what belongs to the file, under names that still belong to it', () => {
  write('user.db', 'file');
  write('user.db-wal', 'log');
  quarantine(folder, 'user.db', NOON, ['-wal', '-shm']);
  expect(readdirSync(join(folder, 'quarantine'))).toEqual([
    'user-2026-11-03T12-00-07.db',
    'user-2026-11-03T12-00-07.db-wal',
  ]);
});

it('never writes over what lies there already, not even over a companion', () => {
  for (const text of ['first', 'second']) {
    write('user.db', text);
    quarantine(folder, 'user.db', NOON, ['-wal']);
  }
  write('user.db-wal', 'orphan');
  quarantine(folder, 'user.db', NOON, ['-wal']);
  write('user.db', 'third');
  const path = quarantine(folder, 'user.db', NOON, ['-wal']);
  expect(path).toBe(join('quarantine', 'user-2026-11-03T12-00-07-4.db'));
  expect(readdirSync(join(folder, 'quarantine')).length).toBe(4);
});
