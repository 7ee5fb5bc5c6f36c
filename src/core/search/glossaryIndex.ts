import type { DictionaryInfo, Entry } from '../../shared/entry.ts';
import { fold } from '../../text/fold.ts';
import { osaDistance } from '../../text/osaDistance.ts';
import { tokenize } from '../../text/tokenize.ts';
import { createAcronymIndex } from './acronymIndex.ts';
import {
  type CharacterRun,
  chineseOrder,
  firstCharacter,
  isOrderedByPinyin,
} from './chineseOrder.ts';
import { createExactIndex } from './exactIndex.ts';
import { findInPassage } from './findInPassage.ts';
import type { Found } from './found.ts';
import { bestMeanings, fitOf, tellingTerms } from './meaning.ts';
import { findPattern } from './pattern.ts';
import { createPinyinIndex } from './pinyinIndex.ts';
import { createPrefixIndex } from './prefixIndex.ts';
import { closeQuestion, type Question, type Term } from './question.ts';
import { type Row, toRow } from './row.ts';
import type { NearEntry, SearchSource } from './source.ts';
import { STOP_WORDS } from './stopWords.ts';
import { buildTermTrie } from './termTrie.ts';
import { findTexts } from './textTier.ts';
import { findTypos } from './typoTier.ts';
import { createVocabulary } from './vocabulary.ts';
import { createWordIndex } from './wordIndex.ts';
import { createWordJoins } from './wordJoins.ts';
import { findByWords } from './wordTiers.ts';

/** A glossary that can be searched; its indexes are built when they are first asked for. */
export interface GlossaryIndex extends SearchSource {
  /** Builds one more of the indexes ahead of that; false when all are there. */
  readonly warmUp: () => boolean;
}

/**
 * Makes the indexes of a glossary: up to 5,000 entries and 3 MB of text, all in memory, from its
 * rows at every start. Each is built when it is first needed, so that no answer ever lacks any.
 *
 * MiniSearch finds the candidates for words and texts; which tier a candidate is in and how it
 * ranks is decided by our own code alone.
 */
export function createGlossaryIndex(
  info: DictionaryInfo,
  entries: readonly Entry[],
): GlossaryIndex {
  const rows = once(() => entries.map(toRow));
  const byId = once(() => new Map(entries.map((entry) => [entry.id, entry])));
  const exact = once(() => createExactIndex(rows()));
  const acronyms = once(() => createAcronymIndex(rows()));
  const prefixes = once(() => createPrefixIndex(rows()));
  const words = once(() => createWordIndex(rows()));
  const pinyin = once(() => createPinyinIndex(rows()));
  const vocabulary = once(() =>
    createVocabulary(wordsOf(rows()), words().countOf, ranksOf(rows())),
  );
  const joins = once(() => createWordJoins(rows(), vocabulary()));
  const trie = once(() => buildTermTrie(rows()));
  const parts = [rows, exact, acronyms, prefixes, words, vocabulary, pinyin, joins, trie];

  const findNear = (question: Question, limit: number, isFull: boolean): readonly Found[] => {
    const found = [
      ...acronyms().find(question, vocabulary().hasBeginning),
      // What unfinished words would find beyond a full page of prefixes could only come after it.
      ...findByWords(isFull ? closeQuestion(question) : question, words(), vocabulary()),
    ];
    const isEnough = isFull || new Set(found.map(({ position }) => position)).size >= limit;
    if (isEnough && !question.isFullPinyin) return found;
    const findByWord = ({ text }: Term): readonly Row[] =>
      vocabulary().has(text) ? words().findSome([text], ['headword', 'translation']) : [];
    return [...found, ...pinyin().find(question, findByWord)];
  };

  return {
    info,
    findExact: (question) => exact().find(question),
    findPrefixed: (question) => prefixes().find(question),
    findNear,
    get vocabulary() {
      return vocabulary();
    },
    findTypos: (question, guesses) => findTypos(question, guesses, words(), vocabulary(), joins()),
    findInPassage: (question) => findInPassage(question, trie(), acronyms(), vocabulary()),
    findTexts: (question, limit) => findTexts(question, words(), vocabulary(), limit),
    findMeanings: (question, limit) => {
      const telling = tellingTerms(question, vocabulary(), words().countOf);
      const texts = telling.flatMap(({ term, forms }) =>
        term.kind === 'run' ? Array.from(term.text) : [term.text, ...forms.keys()],
      );
      const candidates = telling.length === 0 ? [] : words().findSome(texts, ['definition']);
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
    findPattern: (pattern, limit) => findPattern(pattern, rows(), limit),
    findNearest: (question) => findNearest(question, rows(), MAX_NEAREST),
    getEntry: (id) => byId().get(id) ?? null,
    getBody: () => null,
    getDetails: () => null,
    getEntryAt: (i) => entries[i % Math.max(entries.length, 1)] ?? null,
    ...createHeadwordList(entries, isOrderedByPinyin(info.headwordLanguage)),
    findRelated: (entry, limit) => {
      const related = new Set<string>();
      for (const { text } of tokenize(fold(entry.headword))) {
        if (STOP_WORDS.has(text)) continue;
        related.add(text);
        for (const form of vocabulary().related(text).keys()) related.add(form);
      }
      return words()
        .findSome([...related], ['headword'])
        .filter((row) => row.entry.id !== entry.id)
        .slice(0, limit)
        .map((row) => row.entry);
    },
    warmUp: () => {
      const part = parts.shift();
      part?.();
      return part !== undefined;
    },
  };
}

/** Makes something when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
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

/** At most so large a share of the letters may differ. */
const MAX_SHARE = 0.4;
/** A query longer than this is no misspelled term. */
const MAX_LENGTH = 64;

/**
 * Gives the entries whose headword or translation is spelled most like the query, for a reader who
 * found nothing. Compares whole texts, so that a word too much or too few is only some letters.
 */
function findNearest(
  question: Question,
  rows: readonly Row[],
  limit: number,
): readonly NearEntry[] {
  const { folded } = question;
  if (folded.length < 2 || folded.length > MAX_LENGTH) return [];
  let edits = Math.ceil(folded.length * MAX_SHARE);
  let near: NearEntry[] = [];
  for (const { entry, headword, translation } of rows) {
    let distance = Infinity;
    for (const form of [...headword.forms, ...translation.forms]) {
      const count = osaDistance(folded, form, edits);
      const share = count / Math.max(folded.length, form.length);
      if (count <= edits && share < distance) distance = share;
    }
    if (distance > MAX_SHARE) continue;
    near = [...near, { entry, distance }].toSorted((a, b) => a.distance - b.distance);
    if (near.length <= limit) continue;
    // From here on only what is nearer than the last of them matters.
    near = near.slice(0, limit);
    edits = Math.ceil((near.at(-1)?.distance ?? MAX_SHARE) * (folded.length + edits));
  }
  return near;
}

/**
 * Lists the headwords of entries in memory; the list is made when it is first asked for.
 *
 * @param isByPinyin Chinese headwords stand in the order of their first character's pinyin.
 */
function createHeadwordList(
  entries: readonly Entry[],
  isByPinyin: boolean,
): Pick<SearchSource, 'listHeadwords' | 'placeOfHeadword'> {
  let made: ReturnType<typeof makeList> | null = null;
  const list = () => (made ??= makeList(entries, isByPinyin));
  return {
    listHeadwords: (from, count) => ({
      total: entries.length,
      entries: list()
        .ordered.slice(from, from + count)
        .map(({ entry }) => entry),
    }),
    placeOfHeadword: (letters) => {
      const { sorted, order } = list();
      const wanted = fold(letters);
      const found = sorted.findIndex(({ key }) => compareText(key, wanted) >= 0);
      const place = found === -1 ? entries.length : found;
      return order === null ? place : order.placeOf(letters, place);
    },
  };
}

function makeList(entries: readonly Entry[], isByPinyin: boolean) {
  const sorted = entries
    .map((entry) => ({ key: fold(entry.headword), entry }))
    .toSorted((a, b) => compareText(a.key, b.key));
  if (!isByPinyin) return { sorted, ordered: sorted, order: null };
  const runs: CharacterRun[] = [];
  for (const [start, { key }] of sorted.entries()) {
    const character = firstCharacter(key);
    const last = runs.at(-1);
    if (last?.character === character) runs.splice(-1, 1, { ...last, length: last.length + 1 });
    else runs.push({ character, start, length: 1 });
  }
  const order = chineseOrder(runs);
  const ordered = order.runs.flatMap(({ start, length }) => sorted.slice(start, start + length));
  return { sorted, ordered, order };
}

/** The order of code points, which is that of UTF-8 bytes. */
function compareText(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    return (a.codePointAt(i) ?? 0) - (b.codePointAt(i) ?? 0);
  }
  return a.length - b.length;
}
