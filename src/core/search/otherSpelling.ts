import { spellingVariants } from '../../text/spellingVariants.ts';
import type { Question } from './question.ts';
import type { TypoVocabulary } from './typoGuesses.ts';

/** A longer query is no term. */
const MAX_TERMS = 6;

/**
 * Writes a query as they do on the other side of the ocean: `colour space` as `color space`. A word is
 * changed where its other spelling, or a form of that, is known. Null when none is.
 */
export function otherSpelling(
  { terms, folded, text }: Question,
  vocabularies: readonly TypoVocabulary[],
): string | null {
  // The offsets of the terms are those of the folded text.
  if (terms.length === 0 || terms.length > MAX_TERMS || folded.length !== text.length) return null;
  let other = '';
  let done = 0;
  for (const { kind, text: word, start, end } of terms) {
    if (kind === 'run') continue;
    const known = spellingVariants(word).find((variant) =>
      vocabularies.some(({ has, related }) => has(variant) || related(variant).size > 0),
    );
    if (known === undefined) continue;
    other += text.slice(done, start) + known;
    done = end;
  }
  return done === 0 ? null : other + text.slice(done);
}
