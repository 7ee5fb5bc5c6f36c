import type { SearchOptions } from '../../shared/hit.ts';
import { keepBest } from './found.ts';
import { type IsCancelled, LibrarySearch, type UntimedAnswer } from './librarySearch.ts';
import type { SearchSource } from './source.ts';

/**
 * Searches all sources in the tiers `exact` to `typo` and `passage`.
 *
 * The order of hits depends on tier, then on the rank within the tier, then on the order of the
 * sources, then on the order of entries in a source: the same query gives the same order for ever.
 *
 * @param sources In the user's order.
 */
export function searchLibrary(
  sources: readonly SearchSource[],
  query: string,
  options: SearchOptions,
  isCancelled: IsCancelled,
): UntimedAnswer {
  const search = new LibrarySearch(sources, query, options, isCancelled);
  const pattern = search.findPattern();
  if (pattern !== null) {
    const { found, count, isAll } = pattern;
    return { ...search.answer(found, []), pattern: { count, isAll } };
  }
  const found = search.findAll();
  return search.answer(found, found.length === 0 ? search.findNearest() : []);
}

/**
 * Searches all sources in the tiers `text` and `meaning`, leaving out what {@link searchLibrary} finds for the same
 * query. Finds nothing when only exact hits are wanted.
 */
export function searchLibraryTexts(
  sources: readonly SearchSource[],
  query: string,
  options: SearchOptions,
  isCancelled: IsCancelled,
): UntimedAnswer {
  const search = new LibrarySearch(sources, query, options, isCancelled);
  if (options.exactOnly === true || search.findPattern() !== null) return search.answer([], []);
  const better = new Set(search.findAll().map(({ entry }) => entry.id));
  const limit = search.limit + better.size;
  const texts = search.ask((source, question) => source.findTexts(question, limit));
  const meanings = search.isSure
    ? []
    : search.ask((source, question) => source.findMeanings(question, MAX_MEANINGS + better.size));
  return search.answer(
    [...keepBest([...texts, ...meanings])].filter(({ entry }) => !better.has(entry.id)),
    [],
  );
}

/** Entries whose definition fits a description. */
const MAX_MEANINGS = 10;
