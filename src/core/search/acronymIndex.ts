import { fold } from '../../text/fold.ts';
import type { Found } from './found.ts';
import type { Question } from './question.ts';
import type { Row } from './row.ts';
import { STOP_WORDS } from './stopWords.ts';

/** Finds entries by the acronyms of their headwords. */
export interface AcronymIndex {
  /**
   * Entries whose acronym is the query, in singular or plural.
   *
   * Two small letters are a word being typed rather than initials, unless `isBeginning` says that
   * no word begins so.
   */
  find(question: Question, isBeginning: (letters: string) => boolean): readonly Found[];
  /** Rows whose headword gives this very acronym, letter case included. */
  getGiven(acronym: string): readonly Row[];
}

/** An entry by an acronym of its headword. */
export interface AcronymRow extends Acronym {
  readonly row: Row;
}

/** Builds the index over the headwords of a glossary. */
export function createAcronymIndex(rows: readonly Row[]): AcronymIndex {
  const given = new Map<string, AcronymRow[]>();
  const built = new Map<string, AcronymRow[]>();
  for (const row of rows) {
    for (const acronym of acronymsOf(row.entry.headword)) {
      const byKey = acronym.isGiven ? given : built;
      const key = acronymKey(acronym.text);
      const known = byKey.get(key);
      if (known) known.push({ ...acronym, row });
      else byKey.set(key, [{ ...acronym, row }]);
    }
  }
  return createAcronymFinder({
    given: (key) => given.get(key) ?? [],
    hasBuilt: (key) => built.has(key),
    built: (key) => built.get(key) ?? [],
  });
}

/** Acronyms by their key, see {@link acronymKey}. */
export interface AcronymTable {
  /** Those that headwords have in brackets. */
  readonly given: (key: string) => readonly AcronymRow[];
  /** Those of the initials of headwords. */
  readonly built: (key: string) => readonly AcronymRow[];
  /** Whether there may be any of `built`. */
  readonly hasBuilt: (key: string) => boolean;
}

/**
 * Makes the index over acronyms that are kept elsewhere.
 *
 * @param wordLetters This many small letters at most are a word being typed, see `AcronymIndex`: the
 *   more headwords there are, the more words are the initials of some.
 */
export function createAcronymFinder(
  { given, built, hasBuilt }: AcronymTable,
  wordLetters = 2,
): AcronymIndex {
  return {
    find: (question, isBeginning) => {
      const typed = question.text.replace(/\./g, '');
      if (typed.length > 12 || /\s/.test(typed)) return [];
      const key = acronymKey(typed);
      const isBuilt = hasBuilt(key) && canBeInitials(typed, isBeginning, wordLetters);
      return [...given(key), ...(isBuilt ? built(key) : [])].map((row) => toFound(row, typed));
    },
    getGiven: (acronym) =>
      HAS_CAPITAL.test(acronym)
        ? given(acronymKey(acronym))
            .filter(({ text }) => singular(text) === singular(acronym))
            .map(({ row }) => row)
        : [],
  };
}

const HAS_CAPITAL = /\p{Lu}/u;

/** What an acronym is found by: upper and lower case alike, without the `s` of the plural. */
export function acronymKey(acronym: string): string {
  return fold(singular(acronym.replace(/\./g, '')));
}

function singular(acronym: string): string {
  return acronym.length > 2 ? acronym.replace(/['’]?s$/, '') : acronym;
}

function canBeInitials(
  typed: string,
  isBeginning: (letters: string) => boolean,
  wordLetters: number,
): boolean {
  const letters = singular(typed);
  const isTypedAsWord = letters.length <= wordLetters && letters === letters.toLowerCase();
  return !isTypedAsWord || (typed === letters && !isBeginning(fold(typed)));
}

function toFound({ row, text, isGiven }: AcronymRow, typed: string): Found {
  const isCaseEqual = text === typed || singular(text) === singular(typed);
  return {
    entry: row.entry,
    key: row.headword.folded,
    tier: 'acronym',
    reason: { kind: 'acronym', acronym: text },
    ...(!isGiven && !isCaseEqual && { stage: 'built' }),
    rank: [isGiven ? 0 : 1, isCaseEqual ? 0 : 1],
    position: row.position,
  };
}

/** A short form of a headword. */
interface Acronym {
  /** As the headword has it in brackets, or in capitals when it was built. */
  readonly text: string;
  /** The headword gives it itself. */
  readonly isGiven: boolean;
}

/**
 * Gives the acronyms of a headword: those it has in brackets (`retrieval-augmented generation
 * (RAG)`) and those built from the initials of its words, with and without its small words
 * (`state of the art`: SOTA and SA). Words of other scripts have no initials.
 *
 * @param headword In its own spelling.
 */
export function acronymsOf(headword: string): readonly Acronym[] {
  if (!/[\s([-]/.test(headword)) return [];
  const hasBracket = /[([]/.test(headword);
  const acronyms: Acronym[] = hasBracket ? givenIn(headword) : [];
  const bare = fold(hasBracket ? headword.replace(/[([].*?[)\]]/g, ' ') : headword);
  let all = '';
  let telling = '';
  for (const word of bare.split(/[\s-]+/)) {
    const first = word.charAt(0);
    if (first < 'a' || first > 'z') continue;
    all += first;
    if (!STOP_WORDS.has(word)) telling += first;
  }
  for (const initials of telling === all ? [all] : [all, telling]) {
    if (initials.length < 2 || initials.length > 8) continue;
    acronyms.push({ text: initials.toUpperCase(), isGiven: false });
  }
  return acronyms;
}

function givenIn(headword: string): Acronym[] {
  return [...headword.matchAll(IN_BRACKETS)]
    .map(([, text = '']) => text)
    .filter((text) => (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2)
    .map((text) => ({ text, isGiven: true }));
}

const IN_BRACKETS = /[([]([\p{L}\p{N}][\p{L}\p{N}.&-]{1,11})[)\]]/gu;
