import type { DatabaseSync } from 'node:sqlite';
import {
  type AcronymIndex,
  acronymKey,
  type AcronymRow,
  acronymsOf,
  type AcronymTable,
  createAcronymFinder,
} from '../../../core/search/acronymIndex.ts';
import type { Row } from '../../../core/search/row.ts';
import type { Vocabulary } from '../../../core/search/vocabulary.ts';
import type { WordJoins } from '../../../core/search/wordJoins.ts';
import type { DictionaryInfo } from '../../../shared/entry.ts';
import { ArticleStore } from './articleStore.ts';
import { createDictionaryJoins } from './dictionaryJoins.ts';
import { createDictionaryWords } from './dictionaryWords.ts';
import { EntryStore } from './entryStore.ts';
import { NameStore } from './nameStore.ts';
import { PhraseIndex } from './phraseIndex.ts';
import { NAME_KIND, type NameKind } from '../schema.ts';
import type { TextStore } from './textStore.ts';
import { WordStore } from './wordStore.ts';

/** Everything that can be asked of the file of a dictionary, its statements prepared. */
export interface DictionaryStores {
  readonly entries: EntryStore;
  readonly names: NameStore;
  readonly words: WordStore;
  readonly phrases: PhraseIndex;
  readonly articles: ArticleStore;
  readonly texts: TextStore;
  readonly vocabulary: Vocabulary;
  readonly joins: WordJoins;
  readonly acronyms: AcronymIndex;
}

/** Prepares all statements. Throws an error of SQLite when a table is not as it should be. */
export function createStores(
  db: DatabaseSync,
  texts: TextStore,
  info: DictionaryInfo,
): DictionaryStores {
  const entries = new EntryStore(db, info);
  const names = new NameStore(db);
  const words = new WordStore(db);
  const phrases = new PhraseIndex(db, names, entries);
  return {
    entries,
    names,
    words,
    phrases,
    articles: new ArticleStore(db),
    texts,
    vocabulary: createDictionaryWords(words, names, (word) => texts.countOf(word)),
    joins: createDictionaryJoins({
      has: (word) => words.has(word),
      hasPhrase: (parts) => phrases.hasPhrase(parts),
      findHeadword: (folded, limit) =>
        entries.getAll(names.find(NAME_KIND.headword, folded, limit)),
    }),
    acronyms: createAcronymFinder(createAcronymTable(names, entries), MAX_INITIALS),
  };
}

/** Initials of this many words are indexed; small letters are taken for them only where no word is. */
export const MAX_INITIALS = 8;
/** Entries of one acronym that are looked at. */
const SAME_ACRONYM = 50;

/** Finds entries by acronyms among names and entries. */
export function createAcronymTable(
  names: { find(kind: NameKind, key: string, limit: number): readonly number[] },
  entries: { getAll(numbers: Iterable<number>): readonly Row[] },
): AcronymTable {
  const find = (kind: NameKind, key: string): readonly AcronymRow[] =>
    entries.getAll(names.find(kind, key, SAME_ACRONYM)).flatMap((row) =>
      acronymsOf(row.entry.headword)
        .filter(({ text }) => acronymKey(text) === key)
        .map((acronym) => ({ ...acronym, row })),
    );
  return {
    given: (key) => find(NAME_KIND.acronym, key).filter(({ isGiven }) => isGiven),
    built: (key) => find(NAME_KIND.initials, key).filter(({ isGiven }) => !isGiven),
    hasBuilt: (key) => names.find(NAME_KIND.initials, key, 1).length > 0,
  };
}
