import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, afterEach, beforeEach, expect, it } from 'vitest';
import {
  BOUNDS_KEY,
  boundsOf,
  POPUP_KEY,
  popupOf,
  readSettingsFile,
  settingsOf,
  VERIFIED_KEY,
  verifiedOf,
} from './storedSettings.ts';

it('says nothing of windows and hotkeys where nothing is stored', () => {
  expect(boundsOf({})).toBeNull();
  expect(popupOf({})).toEqual({ last: null, fixed: null, size: null });
  expect(verifiedOf({})).toEqual({});
});

const point = (x: number) => ({ x, y: 0 });

it.each([
  ['a place that is too far left', { last: point(-100_001) }, { last: null }],
  ['the leftmost place', { last: point(-100_000) }, { last: point(-100_000) }],
  ['the rightmost place', { fixed: point(100_000) }, { fixed: point(100_000) }],
  ['a place that is too far right', { fixed: point(100_001) }, { fixed: null }],
  ['no width', { size: { width: 0, height: 1 } }, { size: null }],
  ['no height', { size: { width: 1, height: 0 } }, { size: null }],
  ['the least size', { size: { width: 1, height: 1 } }, { size: { width: 1, height: 1 } }],
])('makes sense of %s of the popup', (_, stored, read) => {
  const none = { last: null, fixed: null, size: null };
  expect(popupOf({ [POPUP_KEY]: { ...none, ...stored } })).toEqual({ ...none, ...read });
});

it('takes a popup that is none for nothing', () => {
  expect(popupOf({ [POPUP_KEY]: [] })).toEqual({ last: null, fixed: null, size: null });
});

it('takes bounds with a part missing for none', () => {
  const bounds = { x: 1, y: 2, width: 3, height: 4, isMaximized: true };
  expect(boundsOf({ [BOUNDS_KEY]: bounds })).toEqual(bounds);
  expect(boundsOf({ [BOUNDS_KEY]: { ...bounds, isMaximized: undefined } })).toBeNull();
});

it.each([
  ['kind of session', 'k'.repeat(40), 'Alt+G', true],
  ['kind of session that is too long', 'k'.repeat(41), 'Alt+G', false],
  ['combination', 'x11:popup', 'A'.repeat(100), true],
  ['combination that is too long', 'x11:popup', 'A'.repeat(101), false],
])('takes a %s or not', (_, key, combination, isTaken) => {
  const stored = { [key]: combination };
  expect(verifiedOf({ [VERIFIED_KEY]: stored })).toEqual(isTaken ? stored : {});
});

it.each([
  [{}, [], {}],
  [{ fields: ['law', 'alchemy'], folds: { wn: false } }, ['law'], { wn: false }],
  [{ fields: 'law', folds: { wn: 'no' } }, [], {}],
])('takes of the word page what it knows of %j', (stored, fields, folds) => {
  expect(settingsOf(stored)).toMatchObject({ fields, folds, pinyin: 'auto' });
});

describe('readSettingsFile', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'glossa-settings-'));
    path = join(folder, 'settings.json');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** Settings in a file of this many bytes. */
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
});
