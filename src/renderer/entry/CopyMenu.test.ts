// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { COLLAPSE, sampleEntry } from '../testing/sampleEntries.ts';
import { type CopyFormat, copyFormat } from './CopyMenu.tsx';

const LLM = sampleEntry('large language models (LLMs)', '大型语言模型');
const CHINESE = {
  ...sampleEntry('崩溃', 'collapse'),
  headwordLanguage: 'zh-Hans',
  translationLanguage: 'en',
};
const GERMAN = {
  ...sampleEntry('Haus', 'house'),
  headwordLanguage: 'de',
  translationLanguage: 'en',
};
const BARE = sampleEntry('AND_*', '');
const ODD = sampleEntry('C# & 50%_x', 'a\tb');

describe('copyFormat', () => {
  it.each<[CopyFormat, typeof COLLAPSE, string]>([
    ['both', COLLAPSE, 'model collapse 模型崩溃'],
    ['firstMention', COLLAPSE, '模型崩溃（model collapse）'],
    ['row', COLLAPSE, 'model collapse\t模型崩溃'],
    [
      'markdown',
      COLLAPSE,
      '**model collapse** 模型崩溃\n\n> Recursive self-training risks model collapse.',
    ],
    ['latex', COLLAPSE, String.raw`模型崩溃（\emph{model collapse}）`],
    ['firstMention', LLM, '大型语言模型（large language models, LLMs）'],
    ['markdown', LLM, '**large language models (LLMs)** 大型语言模型'],
    ['firstMention', CHINESE, '崩溃（collapse）'],
    ['firstMention', GERMAN, 'house (Haus)'],
    ['both', BARE, 'AND_*'],
    ['firstMention', BARE, 'AND_*'],
    ['markdown', BARE, String.raw`**AND\_\***`],
    ['latex', BARE, String.raw`AND\_*`],
    ['row', ODD, 'C# & 50%_x\ta b'],
    ['latex', ODD, 'a\tb（' + String.raw`\emph{C\# \& 50\%\_x}` + '）'],
  ])('gives as %s of %o the text %j', (format, entry, wanted) => {
    expect(copyFormat(entry, format)).toBe(wanted);
  });
});
