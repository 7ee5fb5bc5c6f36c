import { expect, it } from 'vitest';
import { findKept } from './findKept.ts';
import { toKeptText, type KeptWords } from './keptText.ts';

const kept = (
  headword: string,
  translation: string,
  change: Partial<KeptWords> = {},
): KeptWords => ({
  headword,
  translation,
  reading: '',
  example: '',
  dictionaryName: 'Phrases',
  note: '',
  metIn: '',
  tags: [],
  ...change,
});

const TEXTS = [
  kept('model collapse', '模型崩溃', {
    example: 'Training risks it.',
    reading: 'mó xíng bēng kuì',
  }),
  kept('distribution shift', '分布偏移', { tags: ['statistics'] }),
  kept('naïve Bayes', '朴素贝叶斯', { note: 'Ask Anna.' }),
  kept('attention', '注意力', { metIn: 'Attention is all you need.' }),
].map(toKeptText);

it.each([
  ['', [0, 1, 2, 3]],
  ['collapse model', [0]],
  ['COLLAPSE', [0]],
  ['naive', [2]],
  ['崩潰', [0]],
  ['zhuyili', [3]],
  ['zhù yì lì', [3]],
  ['zyl', [3]],
  ['fenbu', [1]],
  ['distrbution', [1]],
  ['statstics', [1]],
  ['anna', [2]],
  ['all you need', [3]],
  ['phrases', [0, 1, 2, 3]],
  ['training', [0]],
  ['qwertyuiop', []],
  ['xyz', []],
])('"%s" finds %j', (query, found) => {
  expect(findKept(TEXTS, query)).toEqual(found);
});
