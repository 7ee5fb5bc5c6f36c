import { isAddress, splitIdentifiers } from '../../text/address.ts';
import type { Found } from './found.ts';
import type { IsCancelled } from './librarySearch.ts';
import { chooseTerms } from './passage.ts';
import { askQuestion, hasParts, type Question } from './question.ts';
import type { SearchSource } from './source.ts';
import type { TypoVocabulary } from './typoGuesses.ts';

/**
 * Finds the terms of all sources that stand in a query of several words, in the order of the text; none
 * in an address. Identifiers in it are parted into their words.
 *
 * @param placeOf Place of the dictionary of a find in the reader's order.
 * @returns what was found, and the question that it answers.
 */
export function findPassageTerms(
  asked: Question,
  sources: readonly SearchSource[],
  placeOf: (found: Found) => number,
  isCancelled: IsCancelled,
): { readonly question: Question; readonly found: readonly Found[] } {
  if (isAddress(asked.text) || !hasParts(asked)) return { question: asked, found: [] };
  const vocabularies = sources.map(({ vocabulary }) => vocabulary);
  const parted = partIdentifiers(asked.text, vocabularies);
  const question = parted === null ? asked : askQuestion(parted);
  const terms = sources.flatMap((source) => (isCancelled() ? [] : source.findInPassage(question)));
  const glossaries = new Set<string>(
    sources.flatMap(({ info }) => (info.kind === 'glossary' ? info.id : [])),
  );
  const isListed = ({ entry }: Found): boolean => glossaries.has(entry.dictionaryId);
  const chosen = chooseTerms(terms, question.folded, { placeOf, isListed });
  return { question, found: chosen.map(({ found }) => found) };
}

/**
 * Parts the identifiers of a passage into words where all of them are known: `getEmergentAbilities`,
 * not `eBay` or `PyTorch`. Null when there are none.
 */
function partIdentifiers(text: string, vocabularies: readonly TypoVocabulary[]): string | null {
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
