import { KEPT_LIMITS } from '../../shared/favorite.ts';
import { areForms } from '../../text/lemma.ts';

/**
 * The sentence in which a word was met: the text it was looked up with, where that is more than the
 * word itself; '' otherwise.
 */
export function metIn(text: string, headword: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  const isMore = clean.length > headword.length + MORE && /[\s\p{Script=Han}]/u.test(clean);
  return isMore && clean.length <= KEPT_LIMITS.metIn ? clean : '';
}

/** An article or an ending makes no sentence. */
const MORE = 8;

/** The first of the texts that is a sentence with this word in it, in whatever form; '' when none is. */
export const sentenceFor = (headword: string, texts: readonly string[]): string =>
  texts.map((text) => metIn(text, headword)).find((text) => text !== '' && holds(text, headword)) ??
  '';

function holds(text: string, headword: string): boolean {
  const [small, own] = [text.toLowerCase(), headword.toLowerCase()];
  if (!/^[a-z]+$/.test(own)) return small.includes(own);
  return (small.match(/\p{L}+/gu) ?? []).some((word) => areForms(word, own));
}
