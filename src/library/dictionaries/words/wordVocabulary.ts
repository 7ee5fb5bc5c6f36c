import { findSpellings, type Spelling } from '../../../core/search/spellings.ts';
import type { Vocabulary } from '../../../core/search/vocabulary.ts';
import { findRelatedWords } from '../dictionaryWords.ts';
import { RecentCache } from '../recentCache.ts';
import type { WordStore } from '../wordStore.ts';
import type { WordEntries } from './wordEntries.ts';
import type { WordNames } from './wordNames.ts';
import { WORD_KIND } from './wordSchema.ts';

const RECENT_WORDS = 16;
/** Words of which it is remembered whether they are there. */
const KNOWN_WORDS = 4000;
/** Occurrences of the commonest word, in a text of which nobody knows how long it was. */
const OF_THE_FIRST = 1_000_000;
/** The word itself of an irregular form. */
const FORM_DISTANCE = 1;

/** The words of a dictionary's names, as the tiers ask for them. */
export function createWordVocabulary(
  words: WordStore,
  names: WordNames,
  entries: WordEntries,
): Vocabulary & { readonly rankOf: (folded: string) => number } {
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
  const rankOf = (folded: string): number => {
    for (const number of names.find(WORD_KIND.headword, folded, SAME_NAME)) {
      const row = entries.get(number);
      if (row?.headword.forms.includes(folded)) return row.entry.rank ?? 0;
    }
    return 0;
  };
  return {
    has,
    hasBeginning: (letters) =>
      names.firstFrom(WORD_KIND.headword, letters)?.startsWith(letters) ?? false,
    frequency: (word) => {
      const rank = has(word) ? rankOf(word) : 0;
      return rank === 0 ? 0 : Math.round(OF_THE_FIRST / rank);
    },
    rank: (word) => rankOf(word) || undefined,
    related: (word) => {
      const related = new Map(findRelatedWords(word, { has }));
      for (const number of names.find(WORD_KIND.form, word, SAME_NAME)) {
        const row = entries.get(number);
        const [lemma, more] = row?.headword.tokens ?? [];
        if (!row?.hasForm(word) || lemma?.kind !== 'word' || more !== undefined) continue;
        if (lemma.text !== word) related.set(lemma.text, FORM_DISTANCE);
      }
      return related;
    },
    spelledLike: (word, limit) =>
      spellings.getOr(`${limit} ${word}`, () =>
        findSpellings(word, limit, limit, (length) => words.bucket(length)),
      ),
    rankOf,
  };
}

/** Entries of one name that are looked at. */
const SAME_NAME = 4;
