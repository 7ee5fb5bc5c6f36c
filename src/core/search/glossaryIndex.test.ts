import { describe, expect, it } from 'vitest';
import type { DictionaryId } from '../../shared/entry.ts';
import { parseGlossary } from '../formats/markdown/glossaryFile.ts';
import { createGlossaryIndex, type GlossaryIndex } from './glossaryIndex.ts';
import { searchLibrary, searchLibraryTexts } from './searchLibrary.ts';

const TEXT = `---
name: Terms
headword-language: en
translation-language: zh-Hans
---
| English | 中文 | Example |
| --- | --- | --- |
| model collapse | 模型崩溃 | Model collapse follows from training on generated text. |
| gradient descent | 梯度下降；梯度下降法 | Gradient descent follows the slope. |
| retrieval-augmented generation (RAG) | 检索增强生成 | RAG looks things up. |
`;
/** One for each of the indexes. */
const QUERIES = [
  'model collapse',
  'grad',
  'rag',
  'tidu',
  'gradeint',
  'modelcollapse',
  'we train by gradient descent on 模型崩溃',
  'slope',
];

function createIndex(): GlossaryIndex {
  const parsed = parseGlossary(TEXT, 'terms' as DictionaryId, false);
  if (parsed.kind !== 'parsed') throw new Error('not a glossary');
  return createGlossaryIndex(parsed.glossary.info, parsed.glossary.entries);
}

const answersOf = (index: GlossaryIndex): unknown =>
  QUERIES.flatMap((query) =>
    [searchLibrary, searchLibraryTexts].map((search) =>
      search([index], query, {}, () => false).hits.map(({ entry, tier }) => [entry.headword, tier]),
    ),
  );

describe('the indexes of a glossary', () => {
  it('answer the same however many of them were built ahead', () => {
    const ready = createIndex();
    let parts = 0;
    while (ready.warmUp()) parts += 1;
    const answers = answersOf(ready);
    expect(parts).toBeGreaterThan(1);
    expect(answers).toContainEqual([['model collapse', 'exact']]);
    for (let built = 0; built < parts; built += 1) {
      const index = createIndex();
      for (let i = 0; i < built; i += 1) index.warmUp();
      expect(answersOf(index)).toStrictEqual(answers);
    }
  });

  it('have nothing left to build once all are there', () => {
    const index = createIndex();
    while (index.warmUp());
    expect(index.warmUp()).toBe(false);
  });
});
