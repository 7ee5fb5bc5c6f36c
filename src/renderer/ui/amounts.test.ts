import { describe, expect, it } from 'vitest';
import { byteText, numberText, secondsText } from './amounts.ts';

describe('amounts in words', () => {
  it.each([
    [0, 'en', '0 bytes'],
    [1, 'en', '1 byte'],
    [999, 'en', '999 bytes'],
    [1234, 'en', '1.23 kB'],
    [48_000_000, 'en', '48 MB'],
    [4_200_000_000, 'en', '4.2 GB'],
    [9_999_000_000_000, 'en', '10,000 GB'],
    [48_000_000, 'zh-Hans', '48 MB'],
  ])('%d bytes in %s', (bytes, language, wanted) => {
    expect(byteText(bytes, language)).toBe(wanted);
  });

  it.each([
    [0, 'en', '1 sec'],
    [12.4, 'en', '12 sec'],
    [89, 'en', '89 sec'],
    [90, 'en', '2 min'],
    [600, 'zh-Hans', '10分钟'],
  ])('%d seconds in %s', (seconds, language, wanted) => {
    expect(secondsText(seconds, language).replace(/\s/g, ' ')).toBe(wanted);
  });

  it('groups the digits of large numbers', () => {
    expect(numberText(147_306, 'en')).toBe('147,306');
  });
});
