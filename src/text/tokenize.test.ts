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

  it('parts all else as a pattern would', () => {
    const own = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc\\p{Script=Thai}';
    const letter = `(?:(?![${own}])[\\p{L}\\p{N}\\p{M}])`;
    const pattern = `[${own}](?:[${own}]|\\p{M})*|${letter}+(?:'${letter}+)*`;
    const text = fc.string({
      unit: fc.constantFrom(..."ab7 -'é\u0301型崩カーนี่йह्😀𠮷"),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (folded) => {
        const matches = [...folded.matchAll(new RegExp(pattern, 'gu'))];
        expect(tokenize(folded).map((token) => [token.text, token.start, token.end])).toEqual(
          matches.map((match) => [match[0], match.index, match.index + match[0].length]),
        );
      }),
    );
  });

  it('parts plain ASCII as a pattern would', () => {
    const letters = fc.string({ unit: fc.constantFrom(..."ab0'-_ (`~"), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(letters, fc.string()), (text) => {
        const folded = text.toLowerCase();
        const matches = [...folded.matchAll(/[a-z0-9]+(?:'[a-z0-9]+)*/g)];
        expect(tokenize(folded)).toEqual(
          matches.map((match) => ({
            kind: 'word',
            text: match[0],
            start: match.index,
            end: match.index + match[0].length,
          })),
        );
      }),
    );
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

  it('parts plain texts as it parts others', () => {
    const part = fc.constantFrom(..."ab1' -模型，；（。");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (chosen) => {
        const text = chosen.join('');
        const behind = tokenize(`й ${text}`).slice(1);
        const moved = behind.map((token) => ({
          ...token,
          start: token.start - 2,
          end: token.end - 2,
        }));
        expect(tokenize(text)).toEqual(moved);
      }),
      { numRuns: 1000 },
    );
  });
});
