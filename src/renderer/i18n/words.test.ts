import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from './en/en.ts';
import { enDesktop } from './en/desktop.ts';
import { zhHans } from './zhHans/zhHans.ts';
import { zhHansDesktop } from './zhHans/desktop.ts';

const PAGE = join(import.meta.dirname, '../../../docs/words.md');

/** One word of each language for a thing, and what is not said for it. */
const WORDS = readFileSync(PAGE, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .filter((line) => !line.startsWith('| ---'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, thing = '', english = '', notEnglish = '', chinese = '', notChinese = '']) => ({
    thing,
    english,
    chinese,
    notEnglish: notEnglish.split(', '),
    notChinese: notChinese.split('、'),
  }));

function textsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  // What is filled in is no word of ours.
  if (typeof value === 'string') return [[path, value.replace(/\{\{\w+\}\}/g, '…')]];
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, each]) =>
    textsOf(each, path === '' ? key : `${path}.${key}`),
  );
}

const ENGLISH = textsOf({ en, enDesktop });
const CHINESE = textsOf({ zhHans, zhHansDesktop });

/** Where a word stands in texts: whole, whatever its letter case. */
const withWord = (texts: typeof ENGLISH, word: string): readonly string[] =>
  texts
    .filter(([, text]) => new RegExp(`(?<![a-z])${word}(?![a-z])`, 'i').test(text))
    .map(([path]) => path);

describe('the words of the interface', () => {
  it('are read from their page', () => {
    expect(WORDS.length).toBeGreaterThan(20);
    expect(new Set(WORDS.map(({ thing }) => thing)).size).toBe(WORDS.length);
  });

  it.each(WORDS)('say $english and $chinese for $thing', ({ english, chinese }) => {
    const anyForm = english.replace(/y$/, '(?:y|ies)');
    expect(withWord(ENGLISH, `${anyForm}s?`)).not.toEqual([]);
    expect(CHINESE.filter(([, text]) => text.includes(chinese))).not.toEqual([]);
  });

  it.each(WORDS)('have no other word for $thing', ({ notEnglish, notChinese }) => {
    expect(notEnglish.flatMap((word) => withWord(ENGLISH, word))).toEqual([]);
    expect(notChinese.flatMap((word) => CHINESE.filter(([, text]) => text.includes(word)))).toEqual(
      [],
    );
  });

  it('are whole in Chinese: no punctuation of half width between its characters', () => {
    const odd = CHINESE.filter(([, text]) =>
      /[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]/.test(text),
    );
    expect(odd).toEqual([]);
  });
});
