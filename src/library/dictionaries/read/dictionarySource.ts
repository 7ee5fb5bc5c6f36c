import { isOrderedByPinyin } from '../../../core/search/chineseOrder.ts';
import { lettersOf, toExactFound } from '../../../core/search/exactIndex.ts';
import { findInPassage, rememberRelated } from '../../../core/search/findInPassage.ts';
import type { Found } from '../../../core/search/found.ts';
import type { PatternAnswer } from '../../../core/search/pattern.ts';
import { closeQuestion, type Question } from '../../../core/search/question.ts';
import type { Row } from '../../../core/search/row.ts';
import type { SearchSource } from '../../../core/search/source.ts';
import type { TypoVocabulary } from '../../../core/search/typoGuesses.ts';
import { unitsOf } from '../../../core/search/termTrie.ts';
import { findTypos } from '../../../core/search/typoTier.ts';
import { findByWords } from '../../../core/search/wordTiers.ts';
import type { DictionaryInfo, EntryId } from '../../../shared/entry.ts';
import { toBody } from './articleStore.ts';
import { orNothing, untilDamaged } from '../damage.ts';
import { partingsOf } from './dictionaryJoins.ts';
import type { DictionaryStores } from './dictionaryStores.ts';
import type { DictionaryRow } from './entryStore.ts';
import { spacedKey } from '../nameKeys.ts';
import { findById, findNearest, findRelated } from './findByHeadword.ts';
import { findByPattern, MAX_PATTERN_CANDIDATES } from './findByPattern.ts';
import { createHeadwordPages } from './headwordIndex.ts';
import { createNameTree, isNamed, PASSAGE_KINDS } from './nameNode.ts';
import { findPinyin } from './pinyinTier.ts';
import { findPrefixed } from './prefixTier.ts';
import { NAME_KIND, type NameKind } from '../schema.ts';
import { findDictionaryMeanings, findDictionaryTexts } from './textTier.ts';

/** Entries of one name that are looked at. */
const SAME_NAME = 64;
/** Candidates for a misspelled query. */
const TYPO_CANDIDATES = 40;

/**
 * Makes the source over the file of a dictionary.
 *
 * The tables find candidates; which tier a candidate is in and how it ranks is decided by the code
 * that does so for glossaries. Each candidate is compared with what it was found by, so that a
 * damaged index gives less, but nothing wrong.
 */
export function createDictionarySource(
  stores: DictionaryStores,
  info: DictionaryInfo,
): SearchSource {
  const { entries, names, phrases, vocabulary, articles } = stores;
  const tree = { kinds: PASSAGE_KINDS, names, entries, isNamed };
  const named = (kind: NameKind, key: string): readonly DictionaryRow[] =>
    entries.getAll(names.find(kind, key, SAME_NAME));
  const rowOf = (id: EntryId): DictionaryRow | null => findById(id, stores, info);
  return {
    info,
    findExact: (question, limit) => orNothing([], () => findExact(question, limit, stores)),
    findPrefixed: (question) => untilDamaged(findPrefixed(question, names, entries)),
    findNear: (question, limit, isFull) =>
      orNothing([], () => findNear(question, limit, isFull, stores)),
    vocabulary: guardVocabulary(vocabulary),
    findTypos: (question, guesses) =>
      orNothing([], () =>
        findTypos(question, guesses, phrases.limitedTo(TYPO_CANDIDATES), vocabulary, stores.joins),
      ),
    findInPassage: (question) =>
      orNothing([], () =>
        findInPassage(question, createNameTree(tree), stores.acronyms, vocabulary),
      ),
    openPassages: () => {
      const [known, words] = [createNameTree(tree), rememberRelated(vocabulary)];
      return (question) =>
        orNothing([], () => findInPassage(question, known, stores.acronyms, words));
    },
    findTexts: (question, limit) =>
      orNothing([], () =>
        findDictionaryTexts(question, { ...stores, entryCount: info.entryCount }, limit),
      ),
    findMeanings: (question, limit) =>
      orNothing([], () => findDictionaryMeanings(question, stores, limit)),
    findPattern: (pattern, limit) =>
      orNothing(NO_PATTERN, () =>
        findByPattern(pattern, limit, {
          namesFrom: (letters, most) => names.findBeginning(NAME_KIND.headword, letters, most),
          bucket: (length) => stores.words.bucket(length),
          findHeadword: (folded) => named(NAME_KIND.headword, folded),
          getAll: (numbers) => entries.getAll(numbers),
          index: phrases.limitedTo(MAX_PATTERN_CANDIDATES),
        }),
      ),
    findNearest: (question) =>
      orNothing([], () =>
        findNearest(question, stores.words, (folded) => named(NAME_KIND.headword, folded)),
      ),
    getEntry: (id) => orNothing(null, () => rowOf(id)?.entry ?? null),
    getBody: (id) =>
      orNothing(null, () => {
        const place = rowOf(id)?.article ?? null;
        if (place === null) return null;
        if (place.kind === 'here') return { kind: 'text', text: place.text };
        const stored = articles.get(place.article);
        return stored && toBody(stored);
      }),
    getDetails: () => null,
    getEntryAt: (index) =>
      orNothing(null, () => entries.get((index % Math.max(info.entryCount, 1)) + 1)?.entry ?? null),
    ...createHeadwordPages(
      (letters) => names.namesFrom(NAME_KIND.headword, letters),
      (number) => entries.get(number)?.entry ?? null,
      isOrderedByPinyin(info.headwordLanguage),
    ),
    findRelated: (entry, limit) => orNothing([], () => findRelated(entry, limit, phrases, stores)),
  };
}

const EXACT_KINDS = [
  { kind: NAME_KIND.headword, field: 'headword', isWhole: true },
  { kind: NAME_KIND.headwordForm, field: 'headword', isWhole: false },
  { kind: NAME_KIND.translation, field: 'translation', isWhole: true },
  { kind: NAME_KIND.translationForm, field: 'translation', isWhole: false },
] as const;

/** Names of the earlier kinds come first: later ones are looked for only where there is room. */
function findExact(
  question: Question,
  limit: number,
  { names, entries, vocabulary }: DictionaryStores,
): readonly Found[] {
  const found: Found[] = [];
  for (const { kind, field, isWhole } of EXACT_KINDS) {
    if (found.length >= limit) break;
    for (const row of entries.getAll(
      names.find(kind, question.folded, Math.max(limit, SAME_NAME)),
    )) {
      if (!row[field].forms.includes(question.folded)) continue;
      found.push(toExactFound({ row, field, isWhole }, question));
    }
  }
  const isKnown = found.some(({ rank: [closeness = 0] }) => closeness < 3);
  return [...found, ...findParted(question, names, entries, isKnown ? null : vocabulary.has)];
}

/**
 * Entries whose headword parts the words of the query otherwise: `trade off`, `tradeoff`.
 *
 * @param has Whether a word is known; null when no word of the query is to be parted in two.
 */
export function findParted(
  question: Question,
  names: { find(kind: NameKind, key: string, limit: number): readonly number[] },
  entries: { getAll(numbers: Iterable<number>): readonly Row[] },
  has: ((word: string) => boolean) | null,
): readonly Found[] {
  const spaced = spacedKey(unitsOf(question.terms));
  const joined = lettersOf(question.folded);
  if (joined === '') return [];
  const numbers = [
    ...names.find(NAME_KIND.spaced, spaced, SAME_NAME),
    ...(has === null || joined !== spaced ? [] : partingsOf(joined, has)).flatMap(([one, two]) =>
      [NAME_KIND.spaced, NAME_KIND.headword].flatMap((kind) =>
        names.find(kind, `${one} ${two}`, SAME_NAME),
      ),
    ),
    ...(spaced === question.folded ? [] : names.find(NAME_KIND.headword, spaced, SAME_NAME)),
    ...(joined === question.folded ? [] : names.find(NAME_KIND.headword, joined, SAME_NAME)),
  ];
  return entries
    .getAll([...new Set(numbers)])
    .filter(
      ({ headword }) =>
        headword.folded !== question.folded && lettersOf(headword.folded) === joined,
    )
    .map((row) =>
      toExactFound({ row, field: 'headword', isWhole: true, isParted: true }, question),
    );
}

/** Phrases with other forms of the words that are looked at where there is a page of prefixes. */
const ENOUGH_FORMS = 16;

function findNear(
  question: Question,
  limit: number,
  isFull: boolean,
  stores: DictionaryStores,
): readonly Found[] {
  const { phrases, vocabulary, acronyms } = stores;
  const found = [...acronyms.find(question, vocabulary.hasBeginning)];
  // What other words would find beyond a full page of prefixes could only come after it.
  const hasForms = question.terms.some(
    ({ kind, text }) => kind === 'word' && vocabulary.related(text).size > 0,
  );
  if (!isFull || hasForms) {
    const asked = isFull ? closeQuestion(question) : question;
    found.push(...findByWords(asked, phrases.limitedTo(isFull ? ENOUGH_FORMS : limit), vocabulary));
  }
  const isEnough = isFull || new Set(found.map(({ position }) => position)).size >= limit;
  if (isEnough && !question.isFullPinyin) return found;
  return [...found, ...findPinyin(question, stores)];
}

/** What a damaged file answers to a pattern. */
export const NO_PATTERN: PatternAnswer = { found: [], count: 0, isAll: false };

/** What a damaged file does not tell is not known. */
export function guardVocabulary(vocabulary: TypoVocabulary): TypoVocabulary {
  const { rank } = vocabulary;
  return {
    has: (word) => orNothing(false, () => vocabulary.has(word)),
    ...(rank && { rank: (word: string) => orNothing(undefined, () => rank(word)) }),
    frequency: (word) => orNothing(0, () => vocabulary.frequency(word)),
    ...(rank && { rank: (word: string) => orNothing(undefined, () => rank(word)) }),
    related: (word) => orNothing(NO_WORDS, () => vocabulary.related(word)),
    spelledLike: (word, limit) => orNothing([], () => vocabulary.spelledLike(word, limit)),
  };
}

const NO_WORDS: ReadonlyMap<string, number> = new Map();
