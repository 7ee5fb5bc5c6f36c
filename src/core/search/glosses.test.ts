import { describe, expect, it } from 'vitest';
import { makeSource } from './fixtures/makeSource.ts';
import { searchLibrary } from './searchLibrary.ts';

const CHINESE = makeSource(
  'chinese',
  [
    ['崩溃', 'to collapse; to crumble'],
    ['收到', 'to receive'],
    ['晨间', '(of the) morning'],
    ['乘务员', 'attendant on an airplane, train, boat'],
    ['狗', 'dog, hound'],
    ['阈值', 'a threshold'],
    ['神经网络', 'neural network'],
    ['上', '(bound form) upper'],
  ],
  ['zh-Hans', 'en'],
);
const TERMS = makeSource('terms', [
  ['robust', '鲁棒的；稳健的'],
  ['.NET', '微软框架'],
  ['-gate', '丑闻'],
  ['C++', '语言'],
  ['encoder-decoder', '编码器-解码器'],
]);

function find(query: string): string[] {
  const { hits } = searchLibrary([TERMS, CHINESE], query, {}, () => false);
  return hits.map(({ tier, entry }) => `${tier} ${entry.headword}`);
}

describe('the glosses of a glossary', () => {
  it.each([
    ['collapse', 'exact 崩溃'],
    ['crumble', 'exact 崩溃'],
    ['to receive', 'exact 收到'],
    ['receive', 'exact 收到'],
    ['morning', 'exact 晨间'],
    ['hound', 'exact 狗'],
    ['threshold', 'exact 阈值'],
    ['thresholds', 'inflected 阈值'],
    ['neural networks', 'inflected 神经网络'],
    ['collapsed', 'inflected 崩溃'],
    ['upper', 'exact 上'],
    ['鲁棒', 'exact robust'],
    ['稳健的', 'exact robust'],
  ])('%s: %s', (query, first) => {
    expect(find(query)[0]).toBe(first);
  });

  it.each(['train', 'of the', 'bound form', 'to'])('are not named %s', (query) => {
    expect(find(query).filter((hit) => hit.startsWith('exact'))).toEqual([]);
  });
});

describe('a headword in punctuation', () => {
  it.each([
    ['NET', 'exact .NET'],
    ['gate', 'exact -gate'],
    ['.net', 'exact .NET'],
    ['encoder/decoder', 'exact encoder-decoder'],
  ])('is found by its word: %s', (query, first) => {
    expect(find(query)[0]).toBe(first);
  });
});
