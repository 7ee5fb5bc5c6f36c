import { splitIdentifiers } from '../../text/address.ts';
import type { TypoVocabulary } from './typoGuesses.ts';

/**
 * Parts the identifiers of a passage into words where all of them are known: `getEmergentAbilities`,
 * not `eBay` or `PyTorch`. Null when there are none.
 */
export function partIdentifiers(
  text: string,
  vocabularies: readonly TypoVocabulary[],
): string | null {
  const isKnown = (word: string): boolean =>
    word.length > 1 && vocabularies.some(({ has, related }) => has(word) || related(word).size > 0);
  const parted = text.replace(IDENTIFIER, (identifier) => {
    const words = splitIdentifiers(identifier);
    return words.toLowerCase().split(' ').every(isKnown) ? words : identifier;
  });
  return parted === text ? null : parted;
}

/** Begins small, and goes on with a capital after a small letter. */
const IDENTIFIER = /(?<![\p{L}\p{N}_])\p{Ll}[\p{L}\p{N}_]*\p{Lu}[\p{L}\p{N}_]*/gu;
