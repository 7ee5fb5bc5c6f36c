import { KEPT_LIMITS } from '../../shared/favorite.ts';

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
