import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FavoriteWords, matchFavorites, piecesOf, toFavoriteText } from './favoriteText.ts';
import { chineseSyllables } from '../../text/chineseSyllables.ts';
import { fold } from '../../text/fold.ts';
import { matchPinyin, parsePinyin } from '../../text/matchPinyin.ts';

const kept = (
  headword: string,
  translation: string,
  change: Partial<FavoriteWords> = {},
): FavoriteWords => ({
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
].map(toFavoriteText);

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
  expect(matchFavorites(TEXTS, query)).toEqual(found);
});

describe('texts that are ruled out early', () => {
  const oneOf = (texts: string) => fc.constantFrom(...texts.split(','));
  const han = oneOf('数,据,模,型,重,长,绿,女,行,了,得,着,乐,词,银,音,A,GPT4, ,、');
  const translation = fc.array(han, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  const syllable = oneOf(
    "shu,ju,mo,xing,zhong,chong,chang,zhang,lv,lu,nü,hang,liao,le,de,yue,ci,yin,s,j,zh,x,a,g,gpt4,数,重,shù,mo2,', ",
  );
  const query = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

  it('are none that their syllables would have found', () => {
    fc.assert(
      fc.property(translation, translation, query, (first, second, asked) => {
        const pattern = parsePinyin(asked);
        fc.pre(pattern !== null);
        const texts = [first, second].map((words) => toFavoriteText(kept('', words)));
        const shortened = [first, second].map((words) =>
          Math.min(
            ...chineseSyllables(words, '').map(
              (piece) => matchPinyin(pattern, piece)?.shortened ?? Infinity,
            ),
          ),
        );
        const foundBy = (isFound: (index: number) => boolean) => [0, 1].filter(isFound);
        const words = fold(asked).split(' ').filter(Boolean);
        const inFull = foundBy(
          (index) =>
            shortened[index] === 0 ||
            words.every((word) => texts[index]?.folded.includes(word) === true),
        );
        const inPart = foundBy((index) => shortened[index] !== Infinity);
        const expected = inFull.length > 0 ? inFull : inPart;
        if (expected.length > 0) expect(matchFavorites(texts, asked)).toEqual(expected);
      }),
      { numRuns: 3_000 },
    );
  });

  it('have the same syllables when they are written and read', () => {
    fc.assert(
      fc.property(translation, (words) => {
        const readingsOf = (pieces: ReturnType<typeof piecesOf>): unknown =>
          pieces.map((piece) => piece.map(({ character, readings }) => [character, readings]));
        const written = toFavoriteText(kept('term', words));
        expect(readingsOf(piecesOf(written))).toEqual(readingsOf(chineseSyllables(words, '')));
      }),
    );
  });
});
