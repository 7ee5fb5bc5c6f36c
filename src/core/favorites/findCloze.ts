import type { Favorite } from '../../shared/favorite.ts';
import type { Cloze } from '../../shared/review.ts';

/**
 * The headword in a sentence that uses it, to be left out: in the sentence it was met in, else in
 * the example. Capitals of ASCII letters do not count, as in SQLite's `lower`, which decides whether
 * there is such a card. Null when neither has it.
 */
export function findCloze(
  favorite: Pick<Favorite, 'headword' | 'metIn' | 'example'>,
): Cloze | null {
  const wanted = lower(favorite.headword);
  if (wanted === '') return null;
  for (const sentence of [favorite.metIn, favorite.example]) {
    const start = lower(sentence).indexOf(wanted);
    if (start >= 0) return { sentence, start, end: start + wanted.length };
  }
  return null;
}

const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
