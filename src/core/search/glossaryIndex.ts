import type { DictionaryInfo, Entry } from '../../shared/entry.ts';
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokenize.ts';
import { createAcronymIndex } from './acronymIndex.ts';
import { createExactIndex } from './exactIndex.ts';
import type { Found } from './found.ts';
import { createHeadwordList } from './headwordList.ts';
import { findInPassage } from './findInPassage.ts';
import { findNearest } from './nearest.ts';
import { bestMeanings, fitOf, tellingTerms } from './meaning.ts';
import { findPattern } from './pattern.ts';
import { createPinyinIndex } from './pinyinIndex.ts';
import { createPrefixIndex } from './prefixIndex.ts';
import { closeQuestion, type Question, type Term } from './question.ts';
import { type Row, toRow } from './row.ts';
import type { SearchSource } from './source.ts';
import { STOP_WORDS } from './stopWords.ts';
import { buildTermTrie } from './termTrie.ts';
import { findTexts } from './textTier.ts';
import { findTypos } from './typoTier.ts';
import { createVocabulary } from './vocabulary.ts';
import { createWordIndex } from './wordIndex.ts';
import { createWordJoins } from './wordJoins.ts';
import { findByWords } from './wordTiers.ts';

/**
 * Builds the indexes of a glossary: up to 5,000 entries and 3 MB of text, all in memory, from its
 * rows at every start.
 *
 * MiniSearch finds the candidates for words and texts; which tier a candidate is in and how it
 * ranks is decided by our own code alone.
 */
export function createGlossaryIndex(info: DictionaryInfo, entries: readonly Entry[]): SearchSource {
  const rows = entries.map(toRow);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const exact = createExactIndex(rows);
  const acronyms = createAcronymIndex(rows);
  const prefixes = createPrefixIndex(rows);
  const words = createWordIndex(rows);
  const pinyin = createPinyinIndex(rows);
  const vocabulary = createVocabulary(wordsOf(rows), words.countOf, ranksOf(rows));
  const joins = createWordJoins(rows, vocabulary);
  const trie = buildTermTrie(rows);

  const findNear = (question: Question, limit: number, isFull: boolean): readonly Found[] => {
    const found = [
      ...acronyms.find(question, vocabulary.hasBeginning),
      // What unfinished words would find beyond a full page of prefixes could only come after it.
      ...findByWords(isFull ? closeQuestion(question) : question, words, vocabulary),
    ];
    const isEnough = isFull || new Set(found.map(({ position }) => position)).size >= limit;
    if (isEnough && !question.isFullPinyin) return found;
    const findByWord = ({ text }: Term): readonly Row[] =>
      vocabulary.has(text) ? words.findSome([text], ['headword', 'translation']) : [];
    return [...found, ...pinyin.find(question, findByWord)];
  };

  return {
    info,
    findExact: exact.find,
    findPrefixed: (question) => prefixes.find(question),
    findNear,
    vocabulary,
    findTypos: (question, guesses) => findTypos(question, guesses, words, vocabulary, joins),
    findInPassage: (question) => findInPassage(question, trie, acronyms, vocabulary),
    findTexts: (question, limit) => findTexts(question, words, vocabulary, limit),
    findMeanings: (question, limit) => {
      const telling = tellingTerms(question, vocabulary, words.countOf);
      const texts = telling.flatMap(({ term, forms }) =>
        term.kind === 'run' ? Array.from(term.text) : [term.text, ...forms.keys()],
      );
      const candidates = telling.length === 0 ? [] : words.findSome(texts, ['definition']);
      return bestMeanings(
        candidates.slice(0, MAX_CANDIDATES).map(({ entry, headword, position, definition }) => ({
          entry,
          headword,
          position,
          fit: fitOf({ folded: definition, tokens: tokenize(definition), forms: [] }, telling),
        })),
        limit,
      );
    },
    findPattern: (pattern, limit) => findPattern(pattern, rows, limit),
    findNearest: (question) => findNearest(question, rows, MAX_NEAREST),
    getEntry: (id) => byId.get(id) ?? null,
    getBody: () => null,
    getDetails: () => null,
    getEntryAt: (i) => entries[i % Math.max(entries.length, 1)] ?? null,
    ...createHeadwordList(entries),
    findRelated: (entry, limit) => {
      const related = new Set<string>();
      for (const { text } of tokenize(fold(entry.headword))) {
        if (STOP_WORDS.has(text)) continue;
        related.add(text);
        for (const form of vocabulary.related(text).keys()) related.add(form);
      }
      return words
        .findSome([...related], ['headword'])
        .filter((row) => row.entry.id !== entry.id)
        .slice(0, limit)
        .map((row) => row.entry);
    },
  };
}

const MAX_NEAREST = 5;
/** Definitions that are compared with a description. */
const MAX_CANDIDATES = 60;

function ranksOf(rows: readonly Row[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const { entry, headword } of rows) {
    const known = ranks.get(headword.folded) ?? Infinity;
    if (entry.rank !== undefined && entry.rank < known) ranks.set(headword.folded, entry.rank);
  }
  return ranks;
}

function wordsOf(rows: readonly Row[]): readonly string[] {
  const words = new Set<string>();
  for (const { headword, translation } of rows) {
    for (const { kind, text } of headword.tokens) if (kind === 'word') words.add(text);
    for (const { kind, text } of translation.tokens) if (kind === 'word') words.add(text);
  }
  return [...words];
}
