import { describe, expect, it } from 'vitest';
import { makeSource } from './fixtures/makeSource.ts';
import type { SearchSource } from './source.ts';
import { searchLibrary, searchLibraryTexts } from './searchLibrary.ts';

const ENGLISH = makeSource('english', [
  ['model', '模型', '', '', 500],
  ['collapse', '崩溃', 'Collapse decays at a learning rate of 3.', '', 4_000],
  ['model collapse', '模型崩溃'],
  ['look up', '查找'],
  ['look', '看', '', '', 100],
  ['word', '词', '', '', 200],
  ['turn off', '关闭'],
  ['in', '在', '', '', 6],
  ['of the', '之'],
  ['as well as', '以及'],
  ['cold', '冷的', '', '', 900],
  ['cold', '感冒', '', '', 900],
  ['U.S. dollar', '美元'],
  ['emergent ability', '涌现能力'],
  ['get', '得到', '', '', 50],
  ['torch', '火炬', '', '', 6_000],
  ['Instance Normalization (IN)', '实例归一化'],
  ['DoG', '高斯差分'],
  ['dataset', '数据集'],
  ['hard to', '难'],
  ['hard', '硬的', '', '', 300],
  ['eight bits', '八位'],
  ['bit', '位', '', '', 800],
  ['rag', '抹布', '', '', 8_000],
  ['retrieval-augmented generation (RAG)', '检索增强生成'],
]);
const CHINESE_WORDS = makeSource(
  'chinese',
  [
    ['简单', 'simple', '', '', 800],
    ['从简', 'plain', '', '', 60_000],
    ['使用', 'to use', '', '', 300],
    ['模型', 'model', '', '', 3_000],
    ['的', 'of', '', '', 1],
    ['冷', 'cold', '', '', 1_500],
    ['冷的', 'cold'],
    ['大规模', 'large-scale', '', '', 4_000],
    ['大规模的', 'large-scale'],
    ['出', 'out', '', '', 50],
    ['一种', 'a kind of', '', '', 400],
  ],
  ['zh-Hans', 'en'],
);
/** A dictionary, not a list of terms. */
const CHINESE: SearchSource = {
  ...CHINESE_WORDS,
  info: { ...CHINESE_WORDS.info, kind: 'dictionary' },
};

function find(query: string): string[] {
  const { hits } = searchLibrary([ENGLISH, CHINESE], query, {}, () => false);
  return hits.map(({ entry, reason }) =>
    reason.kind === 'passage'
      ? `${reason.surface} = ${entry.headword}`
      : `${reason.kind} ${entry.headword}`,
  );
}

describe('a passage', () => {
  it('gives one row a place', () => {
    expect(find('the cold model')).toEqual(['cold = cold', 'model = model']);
    expect(find('cold in the cold model')).toEqual(['cold = cold', 'model = model']);
  });

  it('offers no function words, numbers or letters alone', () => {
    expect(find('in one of the models, as well as 3 x')).toEqual([
      'models = model',
      'as well as = as well as',
    ]);
  });

  it('has no term that reaches over punctuation', () => {
    expect(find('The model, collapse aside')).toEqual(['model = model', 'collapse = collapse']);
    expect(find('the model collapse aside')).toEqual(['model collapse = model collapse']);
    expect(find('look. Up the model')).toEqual(['look = look', 'model = model']);
    expect(find('for one U.S. dollar only')).toEqual(['U.S. dollar = U.S. dollar']);
  });

  it('has verbs with their object before the particle', () => {
    expect(find('look the word up')).toEqual(['look the word up = look up', 'word = word']);
    expect(find('we looked it up in models')).toEqual(['looked it up = look up', 'models = model']);
    expect(find('look the model off the word')).toEqual([
      'look = look',
      'model = model',
      'word = word',
    ]);
  });

  it('takes acronyms in their letter case only', () => {
    expect(find('the dog model in word')).toEqual(['model = model', 'word = word']);
    expect(find('the DoG model')).toEqual(['DoG = DoG', 'model = model']);
  });

  it('takes an acronym as a headword gives it, before a word of its letters', () => {
    const [rag] = ['RAG', 'rag'].map((word) => find(`a ${word} for models`)[0]);
    expect(rag).toBe('RAG = retrieval-augmented generation (RAG)');
    expect(find('a rag for models')[0]).toBe('rag = rag');
  });

  it('offers no run that begins with a number or ends in what belongs to the next word', () => {
    expect(find('it is hard to model in eight bits')).toEqual([
      'hard = hard',
      'model = model',
      'bits = bit',
    ]);
  });

  it('offers of Chinese no ending, no counter and no common character alone', () => {
    expect(find('一种大规模的模型给出')).toEqual(['大规模 = 大规模', '模型 = 模型']);
  });

  it('parts identifiers of known words', () => {
    expect(find('call getEmergentAbilities on PyTorch')).toEqual([
      'get = get',
      'Emergent Abilities = emergent ability',
    ]);
  });

  it('parts Chinese by how common its words are', () => {
    expect(find('从简单的模型使用')).toEqual(['简单 = 简单', '模型 = 模型', '使用 = 使用']);
  });

  it('stands before hits in texts', () => {
    const texts = searchLibraryTexts([ENGLISH], 'learning rate', {}, () => false);
    expect(texts.hits.map(({ tier }) => tier)).toEqual(['text']);
    expect(find('collapse rates')[0]).toBe('collapse = collapse');
  });
});
