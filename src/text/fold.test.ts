import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, FOLD_VERSION, foldWithOffsets } from './fold.ts';
import { cleanText } from './invisible.ts';

describe('fold', () => {
  it.each([
    ['capitals', 'Model Collapse', 'model collapse'],
    ['white space', '  model \t\n collapse ', 'model collapse'],
    ['German', 'Straße ÜBER GROẞ', 'strasse uber gross'],
    ['Danish', 'Ærø Ålborg', 'aero alborg'],
    ['Polish', 'Łódź', 'lodz'],
    ['Icelandic', 'Þórður', 'thordur'],
    ['French', 'cœur à la crème', 'coeur a la creme'],
    ['Turkish capital with a dot', 'İSTANBUL', 'istanbul'],
    ['Turkish letter without a dot', 'ısparta', 'isparta'],
    ['Turkish plain capital', 'ISPARTA', 'isparta'],
    ['Vietnamese', 'Tiếng Việt đường', 'tieng viet duong'],
    ['accents as characters of their own', 're\u0301sume\u0301', 'resume'],
    ['Greek with accents', 'Ελλάδα', 'ελλαδα'],
    ['Greek in capitals, final sigma', 'ΟΔΟΣ', 'οδοσ'],
    ['Greek final sigma', 'οδός', 'οδοσ'],
    ['Cyrillic short i, left alone', 'Йогурт', 'йогурт'],
    ['Cyrillic short i in two characters', 'и\u0306од', 'йод'],
    ['Cyrillic yo', 'Ёлка', 'елка'],
    ['Cyrillic stress mark', 'за\u0301мок', 'замок'],
    ['Ukrainian yi, left alone', 'Їжак', 'їжак'],
    ['Hindi vowel signs, left alone', 'हिन्दी', 'हिन्दी'],
    ['Thai vowel and tone signs, left alone', 'ที่นี่', 'ที่นี่'],
    ['Arabic with vowel marks', 'كِتَابٌ', 'كتاب'],
    ['Arabic with a stretching line', 'كتـــاب', 'كتاب'],
    ['Arabic letters with hamza, left alone', 'أكل', 'أكل'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['kana voicing marks, left alone', 'がぎぐ', 'がぎぐ'],
    ['kana voicing mark in two characters', 'か\u3099', 'が'],
    ['half-width kana', 'ｶﾞﾗｽ', 'ガラス'],
    ['full-width Latin', 'ＲＡＧ　２０２６', 'rag 2026'],
    ['ligatures', 'ﬁne-tuning eﬃcient', 'fine-tuning efficient'],
    ['dashes', 'power–law a—b c−d', 'power-law a-b c-d'],
    ['apostrophes and quotes', 'Kepler’s “laws”', `kepler's "laws"`],
    ['soft hyphens', 'im\u00adportant', 'important'],
    ['direction marks and zero-width spaces', '\u200fmodel\u200b\u202e', 'model'],
    ['Traditional Chinese', '模型崩潰與檢索', '模型崩溃与检索'],
    ['Traditional Chinese outside the basic plane', '𡞱', '𡞱'],
    ['superscripts', 'x²', 'x2'],
    ['Hangul letters', '한글', '한글'],
    ['nothing', '', ''],
    ['only marks that cannot be seen', '\u200b\u00ad', ''],
  ])('folds %s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('has a version, which must go up whenever a text is folded otherwise', () => {
    const sample = 'Ærø Łódź Straße İ ὈΔΌΣ ёй हिन्दी ที่ كِتَاب שָׁ が ﬁ ＲＡＧ ’—” 崩潰 x²';
    expect({ version: FOLD_VERSION, folded: fold(sample) }).toEqual({
      version: 1,
      folded: `aero lodz strasse i οδοσ ей हिन्दी ที่ كتاب ש が fi rag '-" 崩溃 x2`,
    });
  });

  it('is done after the first time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
      }),
    );
  });

  it('gives the same for a text and for the text cleaned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(cleanText(text))).toBe(fold(text));
      }),
    );
  });

  it('never throws, and knows where each unit comes from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldWithOffsets(text);
        expect(folded.text).toBe(fold(text));
        for (let i = 0; i < folded.text.length; i += 1) {
          const start = folded.starts[i] ?? NaN;
          expect(start).toBeGreaterThanOrEqual(folded.starts[i - 1] ?? 0);
          expect(folded.ends[i]).toBeGreaterThan(start);
          expect(folded.ends[i]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('points back into the spelling of the text', () => {
    const text = 'Große ﬁnale';
    const folded = foldWithOffsets(text);
    const at = folded.text.indexOf('fin');
    expect(folded.text).toBe('grosse finale');
    expect(text.slice(folded.starts[at], folded.ends[at + 2])).toBe('ﬁn');
  });
});

describe('fold of a whole text', () => {
  it.each(['grapheme', 'grapheme-composite', 'binary'] as const)(
    'is what it is with offsets: %s strings',
    (unit) => {
      fc.assert(
        fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
          expect(fold(text)).toBe(foldWithOffsets(text).text);
        }),
        { numRuns: 500 },
      );
    },
  );

  it('is what it is with offsets: marks, line breaks and letters in any order', () => {
    const parts = 'aA \n\t`éÉ\u0301Σ가模か\u3099ﾊﾞİ\u00ad\ufe0fё\u{1d165}\u200b內';
    const part = fc.constantFrom(...parts);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (chosen) => {
        const text = chosen.join('');
        expect(fold(text)).toBe(foldWithOffsets(text).text);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same beside a letter with a mark, for which each character is looked at', () => {
    const part = fc.constantFrom(...'aA `éÉΣσ模內，；…（·ー“ß\u3000Ａ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (chosen) => {
        const text = `x${chosen.join('')}x`;
        const slow = foldWithOffsets(`${text}e\u0301`);
        const plain = foldWithOffsets(text);
        expect(`${fold(text)}e`).toBe(slow.text);
        const { length } = plain.text;
        expect(Array.from(plain.starts).slice(0, length)).toEqual(
          Array.from(slow.starts).slice(0, length),
        );
        expect(Array.from(plain.ends).slice(0, length)).toEqual(
          Array.from(slow.ends).slice(0, length),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
