import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DictionaryId } from '../../../shared/entry.ts';
import { readFrontMatter } from './frontMatter.ts';
import { type Glossary, parseGlossary } from './glossaryFile.ts';

const SHIPPED = resolve(import.meta.dirname, '../../../../resources/glossaries/phrases.md');
const DAMAGED = resolve(import.meta.dirname, '../fixtures/phrases-damaged.txt');
const ID = 'mine' as DictionaryId;

const HEAD = `---
name: "Mine: a test"
headword-language: en
translation-language: zh-Hans
---
`;

function parse(text: string): Glossary {
  const parsed = parseGlossary(text, ID, false);
  if (parsed.kind === 'broken') throw new Error(`broken: ${parsed.detail} at ${parsed.line}`);
  return parsed.glossary;
}

/**
 * Does to a text what was done to this table: its UTF-8 was read as Windows-1254, and the bytes which
 * that code page does not define, and the soft hyphen, were dropped.
 */
function damage(text: string): string {
  const dropped = new Set([0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e, 0xad]);
  const kept = new TextEncoder().encode(text).filter((byte) => !dropped.has(byte));
  return new TextDecoder('windows-1254').decode(kept);
}

describe('the shipped glossary', () => {
  const file = readFileSync(SHIPPED, 'utf8');

  it('is a true restoration: damaged again it is the damaged file, byte for byte', () => {
    const body = readFrontMatter(file)?.body ?? '';
    expect(Buffer.from(damage(body)).equals(readFileSync(DAMAGED))).toBe(true);
  });

  it('has 67 phrases with translation, example and pinyin', () => {
    const { info, entries } = parse(file);
    expect(info).toMatchObject({ entryCount: 67, headwordLanguage: 'en' });
    expect(entries).toHaveLength(67);
    for (const entry of entries) {
      expect(entry.translation).toMatch(/\p{Script=Han}/u);
      expect(entry.reading.split(' ')).toHaveLength(Array.from(entry.translation).length);
      expect(entry.examples).toHaveLength(1);
    }
  });
});

describe('a glossary file', () => {
  it('gives every field of an entry', () => {
    const { info, entries } = parse(
      `${HEAD}| Term | Meaning | Example | Pinyin | Note | Tags |\n|-|-|-|-|-|-|\n` +
        '| *model* collapse | 模型崩溃 | One.<br>Two. | mó xíng bēng kuì | A note. | a, b；c |\n',
    );
    expect(info.name).toBe('Mine: a test');
    expect(entries[0]).toEqual({
      id: 'mine:model collapse',
      dictionaryId: 'mine',
      dictionaryName: 'Mine: a test',
      headword: 'model collapse',
      headwordLanguage: 'en',
      translation: '模型崩溃',
      translationLanguage: 'zh-Hans',
      reading: 'mó xíng bēng kuì',
      examples: ['One.', 'Two.'],
      tags: ['a', 'b', 'c'],
      note: 'A note.',
    });
  });

  it.each([
    ['英文短语', '中文含义'],
    ['Term', 'Translation'],
    ['术语', '翻译'],
    ['left', 'right'],
  ])('knows columns named %s and %s', (first, second) => {
    const { entries } = parse(`${HEAD}|${first}|${second}|\n|-|-|\n|a|甲|\n`);
    expect(entries.map(({ headword, translation }) => [headword, translation])).toEqual([
      ['a', '甲'],
    ]);
  });

  it('knows columns in another order', () => {
    const { entries } = parse(`${HEAD}|中文|示例|English|\n|-|-|-|\n|甲|One.|a|\n`);
    expect(entries[0]).toMatchObject({ headword: 'a', translation: '甲', examples: ['One.'] });
  });

  it('reads all its tables and leaves out those that are not of terms', () => {
    const { entries } = parse(
      `${HEAD}|Term|Meaning|\n|-|-|\n|a|甲|\n\n# More\n\n|Term|Year|\n|-|-|\n|x|1|\n\n` +
        '|Term|Meaning|\n|-|-|\n|b|乙|\n',
    );
    expect(entries.map(({ headword }) => headword)).toEqual(['a', 'b']);
  });

  it('leaves out rows without a headword', () => {
    const { entries } = parse(`${HEAD}|Term|Meaning|\n|-|-|\n||甲|\n|a|甲|\n`);
    expect(entries).toHaveLength(1);
  });

  it('gives entries of one headword ids of their own', () => {
    const { entries } = parse(
      `${HEAD}|Term|Meaning|\n|-|-|\n|a|甲|\n|a|乙|\n|a#2|丙|\n|\\_\\_proto\\_\\_|丁|\n`,
    );
    expect(entries.map(({ id }) => id)).toEqual([
      'mine:a',
      'mine:a#2',
      'mine:a#2#2',
      'mine:__proto__',
    ]);
  });

  it.each([
    ['', 'front-matter', 1],
    ['no glossary at all', 'front-matter', 1],
    ['---\nname: x\n', 'front-matter', 1],
    ['---\nname: x\n---\n', 'front-matter', 1],
    ['---\n: what\n---\n', 'front-matter', 1],
    [HEAD, 'no-table', 6],
    [`${HEAD}Only words.\n`, 'no-table', 6],
    [`${HEAD}|Term|Year|\n|-|-|\n|a|1|\n`, 'no-table', 6],
    [`${HEAD}|Term|Meaning|\n|-|-|\n`, 'no-table', 6],
    [`${HEAD}|Term|Meaning|\n|-|-|\n|a|\ufffd|\n`, 'encoding', 0],
    [readFileSync(DAMAGED, 'utf8'), 'encoding', 0],
    [`${HEAD}|Term|Meaning|\n|-|-|\n|model|æ¨¡åž‹å´©æºƒ|\n|law|å®šå¾‹|\n`, 'encoding', 0],
  ])('says what is wrong with %j', (text, detail, line) => {
    expect(parseGlossary(text, ID, false)).toEqual({ kind: 'broken', line, detail });
  });

  it('reads or refuses any text, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        parseGlossary(HEAD + text, ID, false);
        parseGlossary(text, ID, false);
      }),
    );
  });

  it('takes Windows line ends', () => {
    const { entries } = parse(`${HEAD}|Term|Meaning|\n|-|-|\n|a|甲|\n`.replace(/\n/g, '\r\n'));
    expect(entries[0]?.translation).toBe('甲');
  });
});
