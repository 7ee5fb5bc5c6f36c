import { describe, expect, it } from 'vitest';
import { isKnownAt, knownShare, type PaperPass } from '../../shared/reading.ts';
import { makeSource } from '../search/fixtures/makeSource.ts';
import type { SearchSource } from '../search/source.ts';
import { acronymsInText } from './acronymsInText.ts';
import { paperOfText } from './paperOfText.ts';
import { passPaper } from './passPaper.ts';

const WORDS = makeSource('words', [
  ['model', '模型；型号', '', '', 500],
  ['train', '训练', '', '', 900],
  ['policy', '策略；政策', '', '', 700],
  ['gradient', '梯度；坡度', '', '', 7_000],
  ['mitigate', '缓和', '', '', 9_000],
  ['benign', '良性的', '', '', 6_000],
  ['data', '数据', '', '', 800],
  ['datum', '资料', '', '', 28_000],
  ['rag', '抹布', '', '', 6_500],
  ['attention', '注意', '', '', 800],
]);
const DICTIONARY: SearchSource = { ...WORDS, info: { ...WORDS.info, kind: 'dictionary' } };
const TERMS = makeSource('terms', [
  ['model collapse', '模型崩溃'],
  ['attention', '注意力', '', '', 800],
  ['overfitting', '过拟合'],
]);

function pass(text: string, known: readonly string[] = []): PaperPass {
  const sources = [DICTIONARY, TERMS];
  return passPaper(paperOfText(text), { sources, known: new Set(known), onStep: () => undefined });
}

const wordOf = (passed: PaperPass, word: string) => passed.words.find((each) => each.word === word);

describe('the words of a paper', () => {
  it('are counted by lemma, with their forms, rank, translation and first sentence', () => {
    const passed = pass('Models train. A benign model mitigates it. We train models.');
    expect(wordOf(passed, 'model')).toMatchObject({
      forms: ['models', 'model'],
      count: 3,
      rank: 500,
      translation: '模型；型号',
      sentence: 'Models train.',
    });
    expect(wordOf(passed, 'mitigate')).toMatchObject({ forms: ['mitigates'], rank: 9_000 });
  });

  it('are their own lemma where they are commoner than it', () => {
    expect(wordOf(pass('The data train it.'), 'data')).toMatchObject({ rank: 800 });
    expect(wordOf(pass('The data train it.'), 'datum')).toBeUndefined();
  });

  it('are known by rank, when learned, and when they are small words', () => {
    const passed = pass('The benign gradient of the model.', ['gradient']);
    // the, of, the and model; gradient is learned.
    expect(knownShare(passed.words, 1_000)).toBeCloseTo(5 / 6);
    expect(knownShare(passed.words, 6_000)).toBe(1);
    expect(passed.words.filter((word) => !isKnownAt(word, 1_000)).map(({ word }) => word)).toEqual([
      'benign',
    ]);
    expect(knownShare([], 1_000)).toBe(0);
  });

  it('leave names out, and an acronym is not the word of its letters', () => {
    const passed = pass('Vaswani and Shazeer train RAG. A qwertyish thing.');
    const words = passed.words.map(({ word }) => word);
    expect(words).not.toContain('vaswani');
    expect(words).not.toContain('rag');
    expect(words).toContain('qwertyish');
  });
});

describe('the terms of a paper', () => {
  it('are those of glossaries, by longest match and in any inflection, with their count', () => {
    const passed = pass('Model collapse is here. Model collapse and overfitting; attention to it.');
    expect(passed.terms.map(({ headword, count }) => `${headword} ${count}`)).toEqual([
      'model collapse 2',
      'overfitting 1',
    ]);
    expect(passed.terms[0]).toMatchObject({
      translation: '模型崩溃',
      dictionaryName: 'terms',
      isInGlossary: true,
      sentence: 'Model collapse is here.',
    });
  });

  it('that no dictionary has are told with what their words mean', () => {
    const passed = pass(
      'The policy gradient is benign. A policy gradient again, and model collapse of model collapse.',
    );
    expect(passed.unlisted).toEqual([
      {
        text: 'policy gradient',
        count: 2,
        sentence: 'The policy gradient is benign.',
        parts: [
          { word: 'policy', entryId: 'words:2', choices: ['策略', '政策'] },
          { word: 'gradient', entryId: 'words:3', choices: ['梯度', '坡度'] },
        ],
      },
    ]);
  });

  it('are no run that stands once, that is common throughout, or that is within a longer one', () => {
    const texts = ['We train a benign gradient.', 'A policy model. A policy model.'];
    for (const text of texts) expect(pass(text).unlisted).toEqual([]);
    const longer = pass('A benign policy gradient. The benign policy gradient.').unlisted;
    expect(longer.map(({ text }) => text)).toEqual(['benign policy gradient']);
  });

  it('are names with capitals within, but no word that a dictionary has', () => {
    const passed = pass('ImageNet and ImageNet-2. ImageNet and ImageNet-2. Model and Model.');
    expect(passed.unlisted.map(({ text }) => text)).toEqual(['ImageNet', 'ImageNet-2']);
  });
});

describe('acronyms', () => {
  it.each([
    ['We use retrieval-augmented generation (RAG) here.', 'RAG', 'retrieval-augmented generation'],
    ['Large language models (LLMs) are large.', 'LLM', 'Large language models'],
    ['We call it MoE (mixture of experts).', 'MoE', 'mixture of experts'],
    ['the Area Under the Curve (AUC; higher is better)', 'AUC', 'Area Under the Curve'],
  ])('are learned where they are explained: %s', (sentence, acronym, meaning) => {
    expect(acronymsInText([sentence])).toEqual([{ acronym, meaning, sentence }]);
  });

  it.each([
    'It fell (Smith, 2017).',
    'A model (see RAG) works.',
    'the results (OK)',
    'We (II) go.',
  ])('are not seen in: %s', (sentence) => {
    expect(acronymsInText([sentence])).toEqual([]);
  });
});
