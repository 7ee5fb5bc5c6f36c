import { expect, it } from 'vitest';
import { findSynonyms } from './findSynonyms.ts';
import { makeSource } from './fixtures/makeSource.ts';

const en = makeSource('en', [
  ['collapse', '崩溃；倒塌；瓦解'],
  ['crash', '崩溃'],
  ['topple', '倒塌'],
  ['cave in', '倒塌；崩溃'],
  ['bias', '偏差'],
  ['fall', '落下；倒塌'],
]);
const zh = makeSource('zh', [['崩溃', 'to collapse']], ['zh-Hans', 'en']);

const of = (...given: Parameters<typeof findSynonyms>) =>
  findSynonyms(...given).map(({ headword }) => headword);

it('gives words of the same language with the same renderings, those that share most first', () => {
  const entry = en.getEntry('en:0' as never) ?? expect.unreachable();
  expect(of([en, zh], entry, undefined, 9)).toEqual(['cave in', 'topple', 'crash']);
  expect(of([en, zh], entry, undefined, 1)).toEqual(['cave in']);
});

it('asks for the usual renderings of a word', () => {
  const entry = en.getEntry('en:0' as never) ?? expect.unreachable();
  const senses = [{ partOfSpeech: 'n.', labels: [], glosses: ['瓦解', '倒塌', '偏差'] }];
  const word = { senses, definitions: [], forms: [], levels: [], classifiers: [], references: [] };
  expect(of([en], entry, { ...word, usual: [2] }, 9)).toEqual(['bias']);
  expect(of([en], entry, { ...word, usual: [0] }, 9)).toEqual([]);
});
