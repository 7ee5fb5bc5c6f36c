import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';

describe('tokenize', () => {
  it.each([
    ['retrieval-augmented generation (rag)', ['retrieval', 'augmented', 'generation', 'rag']],
    ["kepler's laws", ["kepler's", 'laws']],
    ["'quoted'", ['quoted']],
    ['c++ foo[0] e.g.', ['c', 'foo', '0', 'e', 'g']],
    ['__proto__', ['proto']],
    ['模型崩溃', ['模型崩溃']],
    ['n-gram 模型；崩溃', ['n', 'gram', '模型', '崩溃']],
    ['k折交叉验证', ['k', '折交叉验证']],
    ['ニューラルネットワーク', ['ニューラルネットワーク']],
    ['हिन्दी भाषा', ['हिन्दी', 'भाषा']],
    ['ที่นี่', ['ที่นี่']],
    ['кошка йод', ['кошка', 'йод']],
    ['...', []],
  ])('%s: %j', (text, expected) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(expected);
  });

  it('tells words from runs without spaces', () => {
    expect(tokenize('rag检索 ok').map(({ kind }) => kind)).toEqual(['word', 'run', 'word']);
  });

  it('gives the places of the tokens, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { text: token, start, end } of tokenize(text)) {
          expect(text.slice(start, end)).toBe(token);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});
