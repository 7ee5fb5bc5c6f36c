import { describe, expect, it } from 'vitest';
import { makeSource } from './fixtures/makeSource.ts';
import { parsePattern } from './pattern.ts';
import { searchLibrary, searchLibraryTexts } from './searchLibrary.ts';

const ENGLISH = makeSource('english', [
  ['color', '颜色', '', '', 700],
  ['colour', '颜色', '', '', 600],
  ['biology', '生物学', 'molecular biology', '', 4_000],
  ['ology', '学'],
  ['modeling', '建模', '', '', 9_000],
  ['modelling', '建模', '', '', 8_000],
  ['modem', '调制解调器'],
  ['cat', '猫'],
  ['C*', '代数'],
  ['model', '模型'],
]);
const CHINESE = makeSource(
  'chinese',
  [
    ['崩溃', 'collapse'],
    ['崩', 'to burst'],
    ['崩溃的', 'collapsed'],
  ],
  ['zh-Hans', 'en'],
);

function search(query: string) {
  return searchLibrary([ENGLISH, CHINESE], query, {}, () => false);
}

describe('a pattern', () => {
  it.each([
    ['colo?r', ['colour']],
    ['colo*r', ['colour', 'color']],
    ['*ology', ['biology', 'ology']],
    ['mod*ing', ['modelling', 'modeling']],
    ['崩?', ['崩溃']],
    ['崩*', ['崩', '崩溃', '崩溃的']],
    ['?模型', []],
  ])('%s matches %j', (query, headwords) => {
    const { hits, pattern } = search(query);
    expect(hits.map(({ entry }) => entry.headword)).toEqual(headwords);
    expect(hits.every(({ tier }) => tier === 'pattern')).toBe(true);
    expect(pattern).toEqual({ count: headwords.length, isAll: true });
    expect(searchLibraryTexts([ENGLISH], query, {}, () => false).hits).toEqual([]);
  });

  it('gives so many hits, and counts all', () => {
    const { hits, pattern } = searchLibrary([ENGLISH], 'mod*', { limit: 1 }, () => false);
    expect(hits).toHaveLength(1);
    expect(pattern).toEqual({ count: 4, isAll: true });
  });

  it.each([
    'C*',
    'a * b',
    '2*3',
    'f(x)*g',
    'what is a model?',
    'model?',
    '这是什么？',
    '模型是什么?',
    '**model**',
    '*model*',
    'x*',
    '*',
    '?',
    'a*b*c*d*e*f',
  ])('is not meant by %s', (query) => {
    expect(parsePattern(query)).toBeNull();
  });

  it('is none where it is a name, or is to be taken literally', () => {
    const source = makeSource('x', [
      ['ab*', '星'],
      ['abc', '字母'],
    ]);
    const first = searchLibrary([source], 'ab*', {}, () => false);
    expect(first.hits[0]?.entry.headword).toBe('ab*');
    expect(first.pattern).toBeUndefined();
    expect(searchLibrary([source], 'a*c', { literal: true }, () => false).pattern).toBeUndefined();
    expect(search('model?').hits[0]?.entry.headword).toBe('model');
  });
});
