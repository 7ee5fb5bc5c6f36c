import { findSpellings, type Spelling } from '../../../core/search/spellings.ts';
import type { Vocabulary } from '../../../core/search/vocabulary.ts';
import { findRelatedWords } from '../read/dictionaryWords.ts';
import { RecentCache } from '../read/recentCache.ts';
import type { WordStore } from '../read/wordStore.ts';
import type { WordEntries } from './wordEntries.ts';
import type { WordNames } from './wordNames.ts';
import type { WordRankStore } from './wordRanks.ts';
import { WORD_KIND } from './wordSchema.ts';

const RECENT_WORDS = 16;
/** Words of which it is remembered whether they are there. */
const KNOWN_WORDS = 4000;
/** Words of which the related ones are kept. */
const KNOWN_RELATIVES = 1000;
/** The word itself of an irregular form. */
const FORM_DISTANCE = 1;

/**
 * The words of a dictionary's names, as the tiers ask for them. How often they occur is not counted:
 * how common they are is known.
 *
 * @param rankedCount Entries up to this number are those whose rank is known.
 */
export function createWordVocabulary(
  words: WordStore,
  wordRanks: WordRankStore,
  names: WordNames,
  entries: WordEntries,
  rankedCount: number,
): Vocabulary {
  const spellings = new RecentCache<string, readonly Spelling[]>(RECENT_WORDS);
  const known = new Map<string, boolean>();
  const has = (word: string): boolean => {
    let is = known.get(word);
    if (is === undefined) {
      is = words.has(word) || names.hasName(WORD_KIND.word, word);
      if (known.size >= KNOWN_WORDS) known.clear();
      known.set(word, is);
    }
    return is;
  };
  const relatives = new RecentCache<string, ReadonlyMap<string, number>>(KNOWN_RELATIVES);
  const ranks = new Map<string, number | undefined>();
  const rank = (word: string): number | undefined => {
    const said = wordRanks.rankOf(word);
    if (said !== null) return said === 0 ? undefined : said;
    if (ranks.has(word)) return ranks.get(word);
    const found = findRank(word, names, entries, rankedCount);
    if (ranks.size >= KNOWN_WORDS) ranks.clear();
    ranks.set(word, found);
    return found;
  };
  return {
    has,
    hasBeginning: (letters) =>
      names.firstFrom(WORD_KIND.headword, letters)?.startsWith(letters) ?? false,
    frequency: () => 0,
    ...(rankedCount > 0 && { rank }),
    related: (word) => relatives.getOr(word, () => findRelatives(word, has, names, entries)),
    spelledLike: (word, limit) =>
      spellings.getOr(`${limit} ${word}`, () =>
        findSpellings(word, limit, limit, (length) => words.bucket(length)),
      ),
  };
}

/** Entries of one name that are looked at. */
const SAME_NAME = 4;

/** By rule, and as the dictionary says. */
function findRelatives(
  word: string,
  has: (word: string) => boolean,
  names: WordNames,
  entries: WordEntries,
): ReadonlyMap<string, number> {
  const related = new Map(findRelatedWords(word, { has }));
  for (const number of names.find(WORD_KIND.form, word, SAME_NAME)) {
    const row = entries.get(number);
    const [lemma, more] = row?.headword.tokens ?? [];
    if (!row?.hasForm(word) || lemma?.kind !== 'word' || more !== undefined) continue;
    if (lemma.text !== word) related.set(lemma.text, FORM_DISTANCE);
  }
  return related;
}

/**
 * The first entry of a headword is its commonest one; an inflected form is as common as its word, also
 * where it is a headword itself: a list of words may rank it for a meaning of its own alone.
 */
function findRank(
  word: string,
  names: WordNames,
  entries: WordEntries,
  rankedCount: number,
): number | undefined {
  let best: number | undefined;
  for (const kind of [WORD_KIND.headword, WORD_KIND.form]) {
    for (const number of names.find(kind, word, SAME_NAME)) {
      if (number > rankedCount) break;
      const row = entries.get(number);
      const isIt = row?.headword.forms.includes(word) === true || row?.hasForm(word) === true;
      const rank = isIt ? row?.entry.rank : undefined;
      if (rank === undefined) continue;
      best = Math.min(best ?? rank, rank);
      break;
    }
  }
  return best;
}
