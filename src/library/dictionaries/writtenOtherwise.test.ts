import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { searchLibrary } from '../../core/search/searchLibrary.ts';
import type { SearchSource } from '../../core/search/source.ts';
import type { DictionaryId } from '../../shared/entry.ts';
import { article, makeFolder, openSample, sampleOptions } from './fixtures/sampleDictionary.ts';
import { openWords, word, wordOptions } from './fixtures/sampleWords.ts';

const folder = makeFolder();
const HEADWORDS = ['.NET', '-gate', 'trade-off', 'data set', 'dataset', 'well-known', 'C++'];
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
    HEADWORDS.map((headword) => word(headword, ['词'])),
  ),
);
afterAll(() => {
  articles.close();
  words.close();
  rmSync(folder, { recursive: true });
});

function find(source: SearchSource, query: string): string[] {
  const { hits } = searchLibrary([source], query, {}, () => false);
  return hits.map(({ tier, entry }) => `${tier} ${entry.headword}`);
}

describe.each([
  ['articles', articles.source],
  ['words', words.source],
])('a headword that is written otherwise than in the query, in a dictionary of %s', (_, source) => {
  it.each([
    ['NET', ['exact .NET']],
    ['gate', ['exact -gate']],
    ['trade off', ['exact trade-off']],
    ['tradeoff', ['exact trade-off']],
    ['well known', ['exact well-known']],
    ['data set', ['exact data set', 'exact dataset']],
    ['dataset', ['exact dataset']],
    ['wellknown', ['exact well-known']],
  ])('is found all the same: %s', (query, hits) => {
    expect(find(source, query)).toEqual(hits);
  });
});
