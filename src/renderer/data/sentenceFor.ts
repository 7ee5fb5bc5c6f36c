import { areForms } from '../../text/lemma.ts';
import { metIn } from './metIn.ts';

/** The first of the texts that is a sentence with this word in it, in whatever form; '' when none is. */
export const sentenceFor = (headword: string, texts: readonly string[]): string =>
  texts.map((text) => metIn(text, headword)).find((text) => text !== '' && holds(text, headword)) ??
  '';

function holds(text: string, headword: string): boolean {
  const [small, own] = [text.toLowerCase(), headword.toLowerCase()];
  if (!/^[a-z]+$/.test(own)) return small.includes(own);
  return (small.match(/\p{L}+/gu) ?? []).some((word) => areForms(word, own));
}
