import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { searchLibrary } from '../../../core/search/searchLibrary.ts';
import type { DictionaryId } from '../../../shared/entry.ts';
import { parsePinyin } from '../../../text/matchPinyin.ts';
import { article, makeFolder, openSample, sampleOptions } from '../fixtures/sampleDictionary.ts';
import { openWords, word, wordOptions } from '../fixtures/sampleWords.ts';
import { initialsOfPattern } from './findByPattern.ts';

describe('findByPattern', () => {
  const folder = makeFolder();
  const HEADWORDS = [
    'color',
    'colour',
    'biology',
    'ecology',
    'machine learning',
    'deep learning',
    '崩溃',
    '山崩',
    '山崩地裂',
  ];
  const articles = openSample(
    sampleOptions(
      folder,
      HEADWORDS.map((headword) => article(headword, 'text')),
      { id: 'articles' as DictionaryId },
    ),
  );
  const words = openWords(
    wordOptions(
      folder,
      HEADWORDS.map((headword, i) => word(headword, ['词'], { rank: i + 1 })),
    ),
  );
  afterAll(() => {
    articles.close();
    words.close();
    rmSync(folder, { recursive: true });
  });

  describe.each([
    ['articles', articles.source],
    ['words', words.source],
  ])('a pattern in a dictionary of %s', (_, source) => {
    it.each([
      ['colo?r', ['colour']],
      ['col*', ['color', 'colour']],
      ['*ology', ['biology', 'ecology']],
      ['?cology', ['ecology']],
      ['* learning', ['deep learning', 'machine learning']],
      ['machine l*', ['machine learning']],
      ['崩?', ['崩溃']],
      ['?崩', ['山崩']],
      ['*崩*', ['山崩', '山崩地裂', '崩溃']],
      ['qq*', []],
    ])('%s matches %j', (query, headwords) => {
      const { hits, pattern } = searchLibrary([source], query, {}, () => false);
      expect(hits.map(({ entry }) => entry.headword).toSorted()).toEqual(headwords);
      expect(pattern).toEqual({ count: headwords.length, isAll: true });
    });
  });
});

describe('the initials that typed pinyin may stand for', () => {
  it.each([
    ['moxingbengkui', 'mxbk'],
    ['moxing bk', 'mxbk'],
    ['mxbk', 'mxbk'],
    ['zhsh', 'zs'],
    ['xian', 'xa'],
    ['nǚ ér', 'ne'],
    ['模xing', 'mx'],
  ])('of %s are among others %s', (typed, initials) => {
    const pattern = parsePinyin(typed);
    expect(pattern && initialsOfPattern(pattern)).toContain(initials);
  });

  it('are not many, however long the query is', () => {
    const pattern = parsePinyin('a'.repeat(48));
    expect(pattern && initialsOfPattern(pattern).length).toBeLessThanOrEqual(12);
  });
});
