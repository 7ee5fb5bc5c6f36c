import type { Entry } from '../../shared/entry.ts';
import type { WordDetails } from '../../shared/word.ts';
import { usualRenderings } from '../../text/senses/senseGroups.ts';
import { searchLibrary } from './searchLibrary.ts';
import type { SearchSource } from './source.ts';

/** This many of its usual renderings are asked for. */
const GLOSSES = 4;
/** This many entries of each: the usual words come first. */
const OF_EACH = 24;
/** A rendering that is longer explains the word, and is no name of others. */
const LONGEST = 24;

/**
 * Words of the same language that are rendered as a word is, those that share most of its usual
 * renderings first: `crash` and `crumble` of `collapse`, by 崩溃 and 倒塌. One that shares a single
 * rendering is close only where it is what that word mostly means: `heed` to `attention` by 注意, but
 * not `see`.
 *
 * @param word What a dictionary of words says of it; undefined where there is no more than the entry.
 */
export function findSynonyms(
  sources: readonly SearchSource[],
  entry: Entry,
  word: WordDetails | undefined,
  limit: number,
): readonly Entry[] {
  const shared = new Map<string, Shared>();
  for (const gloss of usualOf(entry, word)) {
    const { hits } = searchLibrary(
      sources,
      gloss,
      { exactOnly: true, literal: true, limit: OF_EACH },
      () => false,
    );
    hits.forEach((hit, place) => {
      const { headword, headwordLanguage } = hit.entry;
      const isRendered = hit.reason.kind === 'exact' && hit.reason.field === 'translation';
      const isOther = headword.toLowerCase() !== entry.headword.toLowerCase();
      if (!isRendered || !isOther || headwordLanguage !== entry.headwordLanguage) return;
      const known = shared.get(headword);
      const isMain = firstOf(hit.entry) === gloss;
      if (known === undefined) {
        shared.set(headword, { entry: hit.entry, count: 1, best: place, isMain });
      } else {
        known.count += 1;
        known.isMain ||= isMain;
      }
    });
  }
  return [...shared.values()]
    .filter(({ count, isMain }) => count > 1 || isMain)
    .toSorted((a, b) => b.count - a.count || a.best - b.best)
    .slice(0, limit)
    .map((found) => found.entry);
}

interface Shared {
  readonly entry: Entry;
  /** This many renderings of the word are also its own. */
  count: number;
  readonly best: number;
  /** One of them is its first. */
  isMain: boolean;
}

const firstOf = ({ translation }: Entry): string => (translation.split(/[;；\n]/)[0] ?? '').trim();

/** The renderings that most readers want, each once. */
function usualOf({ translation }: Entry, word: WordDetails | undefined): readonly string[] {
  const ordered = word === undefined ? translation.split(/[;；\n]/) : usualRenderings(word);
  const names = ordered.map((gloss) => gloss.trim());
  return [...new Set(names)]
    .filter((gloss) => gloss !== '' && gloss.length <= LONGEST)
    .slice(0, GLOSSES);
}
