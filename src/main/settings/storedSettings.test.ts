import { expect, it } from 'vitest';
import {
  BOUNDS_KEY,
  boundsOf,
  POPUP_KEY,
  popupOf,
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
