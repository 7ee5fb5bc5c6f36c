import { describe, expect, it } from 'vitest';
import type { DictionaryId } from '../../shared/entry.ts';
import { parseGlossary } from '../formats/markdown/glossaryFile.ts';
import { scriptCrossed } from './toHits.ts';
import { createGlossaryIndex } from './glossaryIndex.ts';
import { searchLibrary } from './searchLibrary.ts';

const parsed = parseGlossary(
  '---\nname: x\nheadword-language: en\ntranslation-language: zh\n---\n' +
    '| Term | Meaning |\n|-|-|\n| model collapse | 模型崩溃 |\n| retrieval | 檢索 |\n',
  'x' as DictionaryId,
  true,
);
if (parsed.kind === 'broken') throw new Error('test: no glossary');
const source = createGlossaryIndex(parsed.glossary.info, parsed.glossary.entries);

describe('scriptCrossed', () => {
  it.each([
    ['模型崩潰', 'traditional'],
    ['崩潰', 'traditional'],
    ['研究模型崩潰', 'traditional'],
    ['模型崩溃', null],
    ['模型', null],
    ['检索', 'simplified'],
    ['檢索', null],
    ['model', null],
    ['mxbk', null],
    ['模xbk', null],
  ])('%s: %s', (query, expected) => {
    const [hit] = searchLibrary([source], query, {}, () => false).hits;
    expect(hit && scriptCrossed(query, hit)).toBe(expected);
  });
});
