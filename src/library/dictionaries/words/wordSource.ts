import type { DatabaseSync } from 'node:sqlite';
import { isOrderedByPinyin } from '../../../core/search/chineseOrder.ts';
import { type AcronymIndex, createAcronymFinder } from '../../../core/search/acronymIndex.ts';
import { findInPassage, rememberRelated } from '../../../core/search/findInPassage.ts';
import type { Found } from '../../../core/search/found.ts';
import { closeQuestion, type Question } from '../../../core/search/question.ts';
import { wordCost } from '../../../core/search/rank.ts';
import type { Row } from '../../../core/search/row.ts';
import type { SearchSource } from '../../../core/search/source.ts';
import { findTypos } from '../../../core/search/typoTier.ts';
import type { Vocabulary } from '../../../core/search/vocabulary.ts';
import type { WordJoins } from '../../../core/search/wordJoins.ts';
import { findByWords } from '../../../core/search/wordTiers.ts';
import type { DictionaryInfo, EntryId } from '../../../shared/entry.ts';
import { orNothing, untilDamaged } from '../damage.ts';
import { createDictionaryJoins } from '../read/dictionaryJoins.ts';
import { guardVocabulary, NO_PATTERN } from '../read/dictionarySource.ts';
import { createAcronymTable, MAX_INITIALS } from '../read/dictionaryStores.ts';
import { findById, findNearest, findRelated } from '../read/findByHeadword.ts';
import { findByPattern, MAX_PATTERN_CANDIDATES } from '../read/findByPattern.ts';
import { createHeadwordPages } from '../read/headwordIndex.ts';
import { createNameTree, isNamed, PASSAGE_KINDS } from '../read/nameNode.ts';
import { WordStore } from '../read/wordStore.ts';
import { WordEntries } from './wordEntries.ts';
import { WordNames } from './wordNames.ts';
import { WordRow } from './wordRow.ts';
import { WordRankStore } from './wordRanks.ts';
import { WORD_KIND } from './wordSchema.ts';
import { WordTerms } from './wordTerms.ts';
import { findWordMeanings, findWordTexts } from './wordTexts.ts';
import {
  findExactWords,
  findForms,
  findPinyinWords,
  findPrefixedWords,
  type WordTables,
} from './wordTiers.ts';
import { createWordVocabulary } from './wordVocabulary.ts';

/** Entries of one name that are looked at. */
const SAME_NAME = 16;
/** Candidates for a misspelled query. */
const TYPO_CANDIDATES = 40;

/** Everything that can be asked of the file of a dictionary of words, its statements prepared. */
interface WordStores extends WordTables {
  readonly words: WordStore;
  readonly vocabulary: Vocabulary;
  readonly joins: WordJoins;
  readonly acronyms: AcronymIndex;
}

function createStores(db: DatabaseSync, info: DictionaryInfo, rankedCount: number): WordStores {
  const entries = new WordEntries(db, info);
  const names = new WordNames(db, rankedCount);
  const words = new WordStore(db);
  const terms = new WordTerms(names, entries);
  const vocabulary = createWordVocabulary(
    words,
    new WordRankStore(db, words),
    names,
    entries,
    rankedCount,
  );
  return {
    entries,
    names,
    words,
    terms,
    translationLanguage: info.translationLanguage,
    isGlossary: info.kind === 'glossary',
    vocabulary,
    joins: createDictionaryJoins({
      has: (word) => vocabulary.has(word),
      hasPhrase: (parts) => terms.hasPhrase(parts),
      findHeadword: (folded, limit) =>
        entries.getAll(names.find(WORD_KIND.headword, folded, limit)),
    }),
    acronyms: createAcronymFinder(createAcronymTable(names, entries), MAX_INITIALS),
  };
}

/**
 * Makes the source over the file of a dictionary of words.
 *
 * The pages find candidates, the commonest first; which tier a candidate is in is decided by the code
 * that does so for glossaries. Each candidate is compared with what it was found by, so that a
 * damaged file gives less, but nothing wrong.
 *
 * @throws an error of SQLite when a table is not as it should be.
 */
export function createWordSource(
  db: DatabaseSync,
  info: DictionaryInfo,
  rankedCount: number,
): SearchSource {
  const stores = createStores(db, info, rankedCount);
  const { entries, names, terms, vocabulary, joins, acronyms } = stores;
  const tree = { kinds: TREE_KINDS, names, entries, isNamed: isWordNamed };
  const named = (folded: string): readonly WordRow[] =>
    entries.getAll(names.find(WORD_KIND.headword, folded, SAME_NAME));
  const rowOf = (id: EntryId): WordRow | null => findById(id, stores, info);
  return {
    info,
    findExact: (question, limit) =>
      orNothing([], () => findExactWords(question, limit, stores, vocabulary.has)),
    findPrefixed: (question) => untilDamaged(findPrefixedWords(question, stores)),
    findNear: (question, limit, isFull) =>
      orNothing([], () => findNear(question, limit, isFull, stores)),
    vocabulary: guardVocabulary(vocabulary),
    findTypos: (question, guesses) =>
      orNothing([], () =>
        findTypos(question, guesses, terms.limitedTo(TYPO_CANDIDATES), vocabulary, joins),
      ),
    findInPassage: (question) =>
      orNothing([], () => findInPassage(question, createNameTree(tree), acronyms, vocabulary)),
    openPassages: () => {
      const [known, words] = [createNameTree(tree), rememberRelated(vocabulary)];
      return (question) => orNothing([], () => findInPassage(question, known, acronyms, words));
    },
    findTexts: (question, limit) => orNothing([], () => findWordTexts(question, limit, stores)),
    findMeanings: (question, limit) =>
      orNothing([], () => findWordMeanings(question, limit, stores)),
    findPattern: (pattern, limit) =>
      orNothing(NO_PATTERN, () =>
        findByPattern(pattern, limit, {
          namesFrom: (letters, most) => names.findBeginning(WORD_KIND.headword, letters, most),
          bucket: (length) => stores.words.bucket(length),
          findHeadword: named,
          getAll: (numbers) => entries.getAll(numbers),
          index: terms.limitedTo(MAX_PATTERN_CANDIDATES),
        }),
      ),
    findNearest: (question) => orNothing([], () => findNearest(question, stores.words, named)),
    getEntry: (id) => orNothing(null, () => rowOf(id)?.entry ?? null),
    getBody: () => null,
    getDetails: (id) => orNothing(null, () => rowOf(id)?.details ?? null),
    getEntryAt: (index) =>
      orNothing(null, () => entries.get((index % Math.max(info.entryCount, 1)) + 1)?.entry ?? null),
    ...createHeadwordPages(
      (letters) => names.namesFrom(WORD_KIND.headword, letters),
      (number) => entries.get(number)?.entry ?? null,
      isOrderedByPinyin(info.headwordLanguage),
    ),
    findRelated: (entry, limit) =>
      orNothing([], () => findRelated(entry, limit, stores.terms, stores)),
  };
}

const TREE_KINDS = [...PASSAGE_KINDS, WORD_KIND.form] as const;

function isWordNamed(row: Row, name: string): boolean {
  return isNamed(row, name) || (row instanceof WordRow && row.hasForm(name));
}

/** First letters of syllables and hardly a word: they are looked up however many words begin so. */
const INITIALS = /^(?=.{2,4}$)[aeo]?[b-df-hj-np-tw-z]+$/;

/** Phrases with other forms of the words that are looked at where there is a page of prefixes. */
const ENOUGH_FORMS = 16;

function findNear(
  question: Question,
  limit: number,
  isFull: boolean,
  stores: WordStores,
): readonly Found[] {
  const { terms, vocabulary, acronyms, isGlossary } = stores;
  const found = [
    ...findForms(question, stores),
    ...acronyms
      .find(question, vocabulary.hasBeginning)
      .map((one) => (isGlossary ? one : { ...one, rank: [...one.rank, wordCost(one.entry.rank)] })),
  ];
  // What other words would find beyond a full page of prefixes could only come after it.
  const hasForms = question.terms.some(
    ({ kind, text }) => kind === 'word' && vocabulary.related(text).size > 0,
  );
  if (!isFull || hasForms) {
    const asked = isFull ? closeQuestion(question) : question;
    found.push(...findByWords(asked, terms.limitedTo(isFull ? ENOUGH_FORMS : limit), vocabulary));
  }
  const isEnough = isFull || new Set(found.map(({ position }) => position)).size >= limit;
  if (isEnough && !question.isFullPinyin && !INITIALS.test(question.text)) return found;
  return [...found, ...findPinyinWords(question, stores, vocabulary.has, isFull)];
}
