import { describe, expect, it } from 'vitest';
import type { NewGlossaryRow } from '../../shared/library.ts';
import { checkDraft } from './checkDraft.ts';
import { houseTermOf } from './termMatcher.ts';

const row = (headword: string, translation: string, ...avoid: string[]): NewGlossaryRow => ({
  headword,
  translation,
  reading: '',
  examples: [],
  tags: [],
  note: '',
  avoid,
});

const HOUSE = [
  row('model collapse', '模型崩溃；模型坍缩', '模型坍塌', 'model breakdown'),
  row('model', '模型', '模子'),
  row('weight', '权重', '权值'),
  row('operator', '运算符', '算子'),
  row('fine-tuning', '微调', 'fine tuning', 'finetuning'),
  row('PyTorch', '', 'Pytorch'),
  row('IT', '信息技术'),
  row('large language model', '大语言模型', 'LLM'),
].map(houseTermOf);

/** What is found, as `rule found > proposal`. */
const check = (draft: string, known: readonly string[] = []) =>
  checkDraft(draft, HOUSE, known).findings.map(
    ({ rule, found, proposal }) => `${rule} ${found} > ${proposal}`,
  );

describe('a rendering to be avoided', () => {
  it.each([
    ['It ends in model breakdown.', 'avoided model breakdown > model collapse'],
    ['Model breakdowns are rare.', 'avoided Model breakdowns > Model collapses'],
    ['a model\nbreakdown', 'avoided model\nbreakdown > model collapse'],
    ['模型（model）坍塌与模型坍塌', 'avoided 模型坍塌 > 模型崩溃'],
    ['模型坍塌', 'avoided 模型坍塌 > 模型崩溃'],
    ['with finetuning', 'avoided finetuning > fine-tuning'],
    ['with fine tuning', 'avoided fine tuning > fine-tuning'],
    ['in Pytorch', 'avoided Pytorch > PyTorch'],
    ['many LLMs', 'avoided LLMs > large language models'],
  ])('in %j is %j', (draft, finding) => {
    expect(check(draft)).toEqual([finding]);
  });

  it.each([
    'The submodel breakdownish model break down.',
    'with fine-tuning in PyTorch',
    'It is what it is.',
    '特权值得商榷，计算子集。',
    'role model breakdowns',
  ])('is not found inside of longer words: %j', (draft) => {
    expect(check(draft, ['role model breakdown'])).toEqual([]);
  });

  it('is found where another term only overlaps it', () => {
    expect(check('the large model breakdown', ['large model'])).toEqual([
      'avoided model breakdown > model collapse',
    ]);
  });

  it('is left alone where another term wants it', () => {
    const terms = [row('loss', '损失', '代价'), row('cost', '代价')].map(houseTermOf);
    expect(checkDraft('The 代价 of it', terms).findings).toEqual([]);
  });

  it('is found at its line and column, with the words around it', () => {
    const { findings } = checkDraft(
      `A line.\nThen ${'a '.repeat(40)}model breakdown here.\n`,
      HOUSE,
    );
    expect(findings).toMatchObject([{ line: 2, column: 86, start: 93, end: 108 }]);
    const { excerpt = '', excerptStart = 0, found = '' } = findings[0] ?? {};
    expect(excerpt.slice(excerptStart)).toBe('model breakdown here.');
    expect(excerpt).toHaveLength(40 + found.length + 6);
  });
});

describe('two renderings of one term', () => {
  it('are told where the preferred one is not', () => {
    expect(check('模型崩溃（model collapse）就是模型坍缩。')).toEqual([
      'inconsistent 模型坍缩 > 模型崩溃',
    ]);
  });

  it('are none where only one is used, be it the admitted one', () => {
    expect(check('模型坍缩（model collapse）之后又是模型坍缩。')).toEqual([]);
  });
});

describe('a term of a Chinese draft', () => {
  it.each([
    ['训练导致模型崩溃。模型崩溃很糟。', ['first-mention 模型崩溃 > 模型崩溃（model collapse）']],
    ['训练导致模型崩溃（model collapse）。模型崩溃很糟。', []],
    ['训练导致模型崩溃 (Model Collapse, MC)。', []],
    ['训练导致 model collapse（模型崩溃）。', []],
    ['Training leads to 模型崩溃 in the end of it all.', []],
  ])('has its English at its first mention: %j', (draft, findings) => {
    expect(check(draft)).toEqual(findings);
  });

  it('may be the translation of two headwords, each of which will do', () => {
    const terms = [row('error', '错误'), row('mistake', '错误')].map(houseTermOf);
    expect(checkDraft('错误（mistake）就是错误。', terms).findings).toEqual([]);
    expect(checkDraft('错误就是错误。', terms).findings).toMatchObject([
      { start: 0, rule: 'first-mention', proposal: '错误（error）' },
    ]);
  });

  it('is not looked for inside of a longer one', () => {
    expect(check('大语言模型（large language model）很大。')).toEqual([]);
  });
});

it('a draft without a term has no finding', () => {
  expect(checkDraft('', HOUSE)).toEqual({ findings: [], termCount: 0 });
  expect(checkDraft('你好，world', [])).toEqual({ findings: [], termCount: 0 });
});
