import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { done, failed } from '../../shared/outcome.ts';
import { guardedWrite } from './guardedWrite.ts';
import { fileReason } from '../../library/userData/sqliteOutcome.ts';

let folder: string;
let path: string;
let logged: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-guarded-'));
  path = join(folder, 'settings.json');
  logged = [];
  writeFileSync(path, 'old');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const guard = (write: () => void) =>
  guardedWrite(path, 'new text', write, (message) => logged.push(message));

it.each([
  ['writes it', () => writeFileSync(path, 'new text'), []],
  ['writes a part of it and reports success', () => writeFileSync(path, 'new'), []],
  ['writes nothing and reports success', () => undefined, []],
  ['loses the file', () => rmSync(path), []],
  [
    'writes a part of it and throws',
    () => {
      writeFileSync(path, 'new');
      throw new Error('stopped');
    },
    ['settings: electron-store'],
  ],
])('has the text in the file when the store %s', (_name, write, errors) => {
  expect(guard(write)).toEqual(done(null));
  expect(readFileSync(path, 'utf8')).toBe('new text');
  expect(readdirSync(folder)).toEqual(['settings.json']);
  expect(logged).toEqual(errors);
});

it('does not let the store begin when the text cannot be written aside', () => {
  mkdirSync(join(folder, 'settings.json.spare'));
  let hasBegun = false;
  const outcome = guard(() => {
    hasBegun = true;
  });
  expect(outcome).toEqual(failed('unknown'));
  expect(hasBegun).toBe(false);
  expect(logged).toContain('settings: not written');
  expect(readFileSync(path, 'utf8')).toBe('old');
});

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EIO', 'unknown'],
] as const)('says %s as %s', (code, reason) => {
  expect(fileReason(Object.assign(new Error('write'), { code }))).toBe(reason);
});
