import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { makeSource } from '../../core/search/fixtures/makeSource.ts';
import { searchLibraryTexts } from '../../core/search/searchLibrary.ts';
import type { DictionaryId } from '../../shared/entry.ts';
import { article, makeFolder, openSample, sampleOptions } from './fixtures/sampleDictionary.ts';
import { openWords, word, wordOptions } from './fixtures/sampleWords.ts';

const folder = makeFolder();
const ROWS = [
  ['claustrophobia', 'a morbid fear of being closed in a confined space'],
  ['agoraphobia', 'a morbid fear of open spaces'],
  ['courage', 'a quality of spirit that enables you to face danger'],
  ['closet', 'a small room'],
  ['factorization', '矩阵分解成因子'],
] as const;
const articles = openSample(
  sampleOptions(
    folder,
    ROWS.map(([headword, text]) => article(headword, text)),
    { id: 'articles' as DictionaryId, headwordLanguage: 'en', translationLanguage: 'en' },
  ),
);
const words = openWords(
  wordOptions(
    folder,
    ROWS.map(([headword, text]) =>
      word(headword, ['词'], { details: { definitions: [{ partOfSpeech: 'n.', text }] } }),
    ),
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
  ['a glossary', makeSource('glossary', ROWS, ['en', 'en'])],
])('a description finds what it describes: %s', (_, source) => {
  const find = (query: string): string[] =>
    searchLibraryTexts([source], query, {}, () => false).hits.map(
      ({ tier, entry }) => `${tier} ${entry.headword}`,
    );

  it.each([
    ['fear of confined rooms', ['meaning claustrophobia']],
    ['fear of an open sky', ['meaning agoraphobia']],
    ['the fear of purple danger', []],
    ['fear', ['text agoraphobia', 'text claustrophobia']],
    ['矩阵 分解 于', ['meaning factorization']],
  ])('%s', (query, hits) => {
    expect(find(query).toSorted()).toEqual(hits);
  });
});
