import { describe, expect, it } from 'vitest';
import { isFullPinyin } from './isFullPinyin.ts';

describe('isFullPinyin', () => {
  it.each([
    ['zhidao', true],
    ['zhi dao', true],
    ['shi', true],
    ['Women', true],
    ['nü3er2', true],
    ['nu3er2', true],
    ['nv er', true],
    ['lu:4', true],
    ['nǚ’ér', true],
    ["xi'an", true],
    ['mxbk', false],
    ['moxingb', false],
    ['buy', false],
    ['model', false],
    ['3', false],
    ['', false],
    ['模xing', false],
    ['a'.repeat(97), false],
  ])('%s: %s', (text, expected) => {
    expect(isFullPinyin(text)).toBe(expected);
  });
});
