import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGlossaryIndex } from '../../../core/search/glossaryIndex.ts';
import type { SearchSource } from '../../../core/search/source.ts';
import { fold } from '../../../text/fold.ts';
import type { DictionaryId, DictionaryInfo, Entry, EntryId } from '../../../shared/entry.ts';
import { makeDictionaryFile } from '../../fixtures/makeDictionaryFile.ts';
import { makeShippedDictionaries } from '../../fixtures/makeShippedDictionaries.ts';
import { shippedFile } from '../../shipped/manifest.ts';
import { openDictionary } from './openDictionary.ts';

const INFO: DictionaryInfo = {
  id: 'list' as DictionaryId,
  name: 'List',
  kind: 'dictionary',
  headwordLanguage: 'en',
  translationLanguage: 'en',
  entryCount: 0,
  source: '',
  licence: '',
  isShipped: false,
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-list-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function withDictionary<T>(
  headwords: readonly string[],
  work: (source: SearchSource) => T,
  info = INFO,
): T {
  const opened = openDictionary(makeDictionaryFile(folder, 'list', headwords), info);
  if (opened.kind !== 'opened') throw new Error(`test: ${opened.problem}`);
  try {
    return work(opened.source);
  } finally {
    opened.close();
  }
}

function withWords<T>(
  headwords: readonly string[],
  work: (source: SearchSource) => T,
  info = INFO,
): T {
  const words = headwords.map((headword) => ({ headword, reading: '', gloss: 'x' }));
  makeShippedDictionaries(folder, { list: words });
  const opened = openDictionary(shippedFile(folder, 'list'), info);
  if (opened.kind !== 'opened') throw new Error(`test: ${opened.problem}`);
  try {
    return work(opened.source);
  } finally {
    opened.close();
  }
}

const glossary = (headwords: readonly string[], info: DictionaryInfo): SearchSource =>
  createGlossaryIndex(
    info,
    headwords.map((headword, i): Entry => ({
      id: `list:${i}` as EntryId,
      dictionaryId: INFO.id,
      dictionaryName: '',
      headword,
      headwordLanguage: 'en',
      translation: '',
      translationLanguage: 'en',
      reading: '',
      examples: [],
      tags: [],
      note: '',
    })),
  );

const headwordsFrom = (source: SearchSource, from: number, count: number): readonly string[] =>
  source.listHeadwords(from, count).entries.map(({ headword }) => headword);

const WORDS = ['zebra', 'Apple', 'éclair', 'banana', 'apple pie', '𠮷', '中', 'apple', 'apple'];
const SORTED = ['Apple', 'apple', 'apple', 'apple pie', 'banana', 'éclair', 'zebra', '中', '𠮷'];
/** More than lie between two names whose place is kept, with many of the same. */
const MANY = Array.from({ length: 2_000 }, (_, i) => `word ${String(i >> 2).padStart(4, '0')}`);

function withGlossary<T>(
  headwords: readonly string[],
  work: (source: SearchSource) => T,
  info = INFO,
): T {
  return work(glossary(headwords, info));
}

describe.each([
  ['a glossary', withGlossary],
  ['a dictionary of articles', withDictionary],
  ['a dictionary of words', withWords],
] as const)('the list of headwords of %s', (_what, withSource) => {
  it('is in the order of their folded form, whatever the order of the file', () => {
    withSource(WORDS, (source) => {
      expect(source.listHeadwords(0, 100).total).toBe(WORDS.length);
      expect(headwordsFrom(source, 0, 100)).toEqual(SORTED);
      expect(headwordsFrom(source, 3, 2)).toEqual(['apple pie', 'banana']);
      expect(headwordsFrom(source, 9, 5)).toEqual([]);
    });
  });

  it('is entered at any letters', () => {
    withSource(WORDS, (source) => {
      const places = ['', 'A', 'apple p', 'b', 'cat', 'ECLAIR', 'zz', '中', '𠮷', '\u{10ffff}'];
      expect(places.map((letters) => source.placeOfHeadword(letters))).toEqual([
        0, 0, 3, 4, 5, 5, 7, 7, 8, 9,
      ]);
    });
  });

  it('is in the order of pinyin where headwords are Chinese, and is entered by it', () => {
    const chinese = { ...INFO, headwordLanguage: 'zh-Hans' };
    const words = ['中国', '仲', '啊', '一', '中', '爸爸', 'AA制', '种子', '注意', '𠮷'];
    withSource(
      words,
      (source) => {
        const ordered = headwordsFrom(source, 0, 100);
        expect(ordered[0]).toBe('AA制');
        expect(ordered.filter((word) => word !== '𠮷')).toEqual([
          'AA制',
          '啊',
          '爸爸',
          '一',
          '中',
          '中国',
          '种子',
          '仲',
          '注意',
        ]);
        const wordAt = (letters: string) => ordered[source.placeOfHeadword(letters)];
        expect(['', 'a', 'ba', 'yi', 'zhong', 'zhongguo', 'zhu', 'Z'].map(wordAt)).toEqual([
          'AA制',
          '啊',
          '爸爸',
          '一',
          '中',
          '中',
          '注意',
          '中',
        ]);
        // By characters, also by one that no headword begins with.
        expect(['中国', '种', '吧'].map(wordAt)).toEqual(['中国', '种子', '爸爸']);
      },
      chinese,
    );
  });

  it('gives each place that going through all headwords gives', () => {
    withSource(MANY, (source) => {
      const all = headwordsFrom(source, 0, MANY.length);
      expect(all).toEqual(MANY);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 550 }), (number) => {
          const letters = `word ${String(number).padStart(4, '0')}`;
          const place = all.findIndex((headword) => fold(headword) >= letters);
          expect(source.placeOfHeadword(letters)).toBe(place === -1 ? all.length : place);
        }),
      );
    });
  });
});
