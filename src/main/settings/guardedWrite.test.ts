import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { done, failed } from '../../shared/outcome.ts';
import { guardedWrite, spareOf } from './guardedWrite.ts';

/** What the disk makes of the text of the copy that is written aside. */
let cut = (text: string): string => text;

vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>();
  const writeFile: typeof real.writeFileSync = (path, data, options) =>
    real.writeFileSync(
      path,
      typeof data === 'string' && String(path).endsWith('.spare') ? cut(data) : data,
      options,
    );
  return { ...real, writeFileSync: writeFile };
});

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
  cut = (text) => text;
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

it('keeps the file of the store where it is whole', () => {
  if (process.platform === 'win32') return;
  const file = join(folder, 'written.json');
  writeFileSync(file, 'new text');
  const { ino } = statSync(file);
  expect(guard(() => renameSync(file, path))).toEqual(done(null));
  expect(statSync(path).ino).toBe(ino);
});

it('keeps the copy where the file is torn and nothing can take its place', () => {
  const outcome = guard(() => {
    rmSync(path);
    mkdirSync(path);
  });
  expect(outcome.kind).toBe('failed');
  expect(readFileSync(spareOf(path), 'utf8')).toBe('new text');
});

it('does not let the store begin when the copy was cut short without an error', () => {
  cut = (text) => text.slice(0, 3);
  const write = vi.fn<() => void>();
  expect(guard(write)).toEqual(failed('unknown'));
  expect(write).not.toHaveBeenCalled();
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['settings.json']);
  expect(logged).toEqual(['settings: not written']);
});

it.each([
  ['ENOSPC', 'disk-full', []],
  ['EIO', 'not-written', ['settings: not written']],
] as const)(
  'that fails by %s fails as %s and is told to the log if nobody knows it',
  (code, reason, messages) => {
    cut = () => {
      throw Object.assign(new Error('write'), { code });
    };
    expect(guard(() => writeFileSync(path, 'new text'))).toEqual(failed(reason));
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(logged).toEqual(messages);
  },
);

it('is for the owner alone while it is written', () => {
  if (process.platform === 'win32') return;
  let mode = 0;
  guard(() => {
    mode = statSync(spareOf(path)).mode;
    writeFileSync(path, 'new text');
  });
  expect(mode & 0o777).toBe(0o600);
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
