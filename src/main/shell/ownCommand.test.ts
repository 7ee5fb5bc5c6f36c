import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { nameOnPath } from './ownCommand.ts';

vi.mock('electron', () => ({ app: {} }));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-'));
  for (const name of ['opt', 'bin', 'other']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'opt', 'glossa'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const program = (): string => join(folder, 'opt', 'glossa');
const path = (): string => ['', join(folder, 'bin'), join(folder, 'other')].join(delimiter);

it('names a program as one types it where its name is found on the path', () => {
  symlinkSync(program(), join(folder, 'other', 'glossa'));
  expect(nameOnPath(program(), path())).toBe('glossa');
});

it('gives the whole path where the name leads to nothing or to another program', () => {
  expect(nameOnPath(program(), path())).toBe(program());
  writeFileSync(join(folder, 'bin', 'glossa'), '');
  symlinkSync(program(), join(folder, 'other', 'glossa'));
  expect(nameOnPath(program(), path())).toBe(program());
});
