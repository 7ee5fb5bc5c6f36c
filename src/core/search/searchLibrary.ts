import type { SearchOptions } from '../../shared/hit.ts';
import { type Found, keepBest } from './found.ts';
import { type IsCancelled, LibrarySearch, type UntimedAnswer } from './librarySearch.ts';
import type { PatternAnswer } from './pattern.ts';
import type { SearchSource } from './source.ts';

/** Entries whose definition fits a description. */
const MAX_MEANINGS = 10;

/** One question with its two answers. What the first has found the second does not look for again. */
export interface AskedLibrary {
  /**
   * Tiers `exact` to `typo` and `passage`.
   *
   * The order of hits depends on tier, then on the rank within the tier, then on the order of the
   * sources, then on the order of entries in a source: the same query gives the same order for ever.
   */
  names(isCancelled: IsCancelled): UntimedAnswer;
  /**
   * Tiers `text` and `meaning`, without what `names` finds. Finds nothing when only exact hits are
   * wanted.
   */
  texts(isCancelled: IsCancelled): UntimedAnswer;
}

/**
 * Puts a question to all sources.
 *
 * @param sources In the user's order.
 */
export function askLibrary(
  sources: readonly SearchSource[],
  query: string,
  options: SearchOptions,
): AskedLibrary {
  let named: Named | null = null;
  // What was given up is not whole, and is looked for again.
  const findNames = (isCancelled: IsCancelled): Named => {
    if (named !== null) {
      named.goOn(isCancelled);
      return named;
    }
    const found = nameAll(sources, query, options, isCancelled);
    if (!isCancelled()) named = found;
    return found;
  };
  return {
    names: (isCancelled) => {
      const { search, pattern, found } = findNames(isCancelled);
      if (pattern === null) {
        return search.answer(found, found.length === 0 ? search.findNearest() : []);
      }
      const { count, isAll } = pattern;
      return { ...search.answer(found, []), pattern: { count, isAll } };
    },
    texts: (isCancelled) => {
      const { search, pattern, found } = findNames(isCancelled);
      if (options.exactOnly === true || pattern !== null) return search.answer([], []);
      const better = new Set(found.map(({ entry }) => entry.id));
      const limit = search.depth + better.size;
      const texts = search.ask((source, question) => source.findTexts(question, limit));
      const meanings = search.isSure
        ? []
        : search.ask((source, question) =>
            source.findMeanings(question, MAX_MEANINGS + better.size),
          );
      const others = keepBest([...texts, ...meanings]).filter(({ entry }) => !better.has(entry.id));
      return search.answer(others, []);
    },
  };
}

/** What a query names. */
interface Named {
  readonly search: LibrarySearch;
  /** Null where the query is none. */
  readonly pattern: PatternAnswer | null;
  readonly found: readonly Found[];
  /** Makes the search ask this from now on whether it is given up. */
  goOn(isCancelled: IsCancelled): void;
}

function nameAll(
  sources: readonly SearchSource[],
  query: string,
  options: SearchOptions,
  isCancelled: IsCancelled,
): Named {
  let isGivenUp = isCancelled;
  const search = new LibrarySearch(sources, query, options, () => isGivenUp());
  const pattern = search.findPattern();
  const found = pattern?.found ?? search.findAll();
  return { search, pattern, found, goOn: (next) => void (isGivenUp = next) };
}

/** The first answer to a question alone, see {@link AskedLibrary}. */
export function searchLibrary(
  sources: readonly SearchSource[],
  query: string,
  options: SearchOptions,
  isCancelled: IsCancelled,
): UntimedAnswer {
  return askLibrary(sources, query, options).names(isCancelled);
}

/** The second one alone. */
export function searchLibraryTexts(
  sources: readonly SearchSource[],
  query: string,
  options: SearchOptions,
  isCancelled: IsCancelled,
): UntimedAnswer {
  return askLibrary(sources, query, options).texts(isCancelled);
}
