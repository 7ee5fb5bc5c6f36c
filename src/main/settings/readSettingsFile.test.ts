import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSettingsFile } from './readSettingsFile.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-settings-'));
  path = join(folder, 'settings.json');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Settings in a file of so many bytes. */
const ofSize = (bytes: number): string => '{"theme":"dark"}'.padEnd(bytes);

it('is absent where there is none', () => {
  expect(readSettingsFile(path)).toEqual({ kind: 'absent' });
});

it('is damaged where there is a folder', () => {
  mkdirSync(path);
  expect(readSettingsFile(path)).toEqual({ kind: 'damaged' });
});

it.each([
  ['is read', 1_048_576, { kind: 'read', values: { theme: 'dark' } }],
  ['is damaged, and not read,', 1_048_577, { kind: 'damaged' }],
])('%s with %d bytes', (_, bytes, file) => {
  writeFileSync(path, ofSize(bytes));
  expect(readSettingsFile(path)).toEqual(file);
});

it.each(['', 'null', '[]', '0', '""', '{"theme":1}', '\uFEFF{}', '{"theme":"\xff'])(
  'is damaged where it holds %j',
  (text) => {
    writeFileSync(path, text, 'utf8');
    expect(readSettingsFile(path)).toEqual({ kind: 'damaged' });
  },
);

it.each([17, 200_000])('is damaged where values lie within values, %d deep', (depth) => {
  writeFileSync(path, `{"future":${'['.repeat(depth)}${']'.repeat(depth)}}`);
  expect(readSettingsFile(path)).toEqual({ kind: 'damaged' });
});

it('is damaged where its bytes are no text', () => {
  writeFileSync(path, Buffer.from('{"theme":"\xff"}', 'latin1'));
  expect(readSettingsFile(path)).toEqual({ kind: 'damaged' });
});
