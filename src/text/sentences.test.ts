import { describe, expect, it } from 'vitest';
import { cutSentence, sentencesOf } from './sentences.ts';

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['As Smith et al. Show it. Next.', ['As Smith et al. Show it.', 'Next.']],
    ['See Fig. 3 and Eq. 4. Then J. Smith.', ['See Fig. 3 and Eq. 4.', 'Then J. Smith.']],
    ['It is 3.5 now. e.g. Not new.', ['It is 3.5 now. e.g. Not new.']],
    ['我们训练模型。它会崩溃！', ['我们训练模型。', '它会崩溃！']],
    ['  ', []],
  ])('of %j', (text, expected) => {
    const sentences = sentencesOf(text);
    expect(sentences.map((sentence) => sentence.text)).toEqual(expected);
    for (const { text: own, start, end } of sentences) expect(text.slice(start, end)).toBe(own);
  });

  it('are cut around their word when they are long', () => {
    const long = `${'before '.repeat(60)}here ${'after '.repeat(60)}`;
    const cut = cutSentence(long, long.indexOf('here'));
    expect(cut).toMatch(/^… before .*here.* after …$/);
    expect(cut.length).toBeLessThan(340);
  });
});
