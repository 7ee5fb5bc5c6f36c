import type { TermChoice, WordIndex } from '../../../core/search/wordIndex.ts';
import { UNSPACED_CLASS } from '../../../text/script.ts';
import { RecentCache } from '../read/recentCache.ts';
import type { WordEntries } from './wordEntries.ts';
import type { WordNames } from './wordNames.ts';
import type { WordRow } from './wordRow.ts';
import { WORD_KIND, type WordKind } from './wordSchema.ts';

/** Rows that are read to find those that hold what was looked for as it stands. */
const MAX_READ = 200;
/** With so few candidates a beginning is looked for in their rows. */
const FEW = 100;
/** Entries that begin so are gathered up to here where other words narrow them down. */
const MANY = 20_000;
/** Entries of the lists that are kept, four bytes each: the words before the one that is typed stay. */
const KEPT_ENTRIES = 150_000;

/** Finds entries by the words and characters of their headwords and glosses. */
export class WordTerms {
  readonly #names: WordNames;
  readonly #entries: WordEntries;
  readonly #lists = new RecentCache<string, Uint32Array>(KEPT_ENTRIES, ({ length }) => length + 1);

  constructor(names: WordNames, entries: WordEntries) {
    this.#names = names;
    this.#entries = entries;
  }

  /** An index that gives the `limit` best candidates: the commonest ones, then the shortest. */
  limitedTo(limit: number): {
    readonly findAll: (choices: readonly TermChoice[]) => readonly WordRow[];
  } & Pick<WordIndex, 'minBeginning'> {
    return {
      minBeginning: 3,
      findAll: (choices) => this.#readRuns(this.#candidates(choices, limit), choices, limit),
    };
  }

  /** Whether these words stand one after the other in some headword. */
  hasPhrase(words: readonly string[]): boolean {
    const text = words.join(' ');
    return this.#entries
      .getAll(this.withAll(words.map((word) => this.list(word))).subarray(0, FEW))
      .some(({ headword, translation }) =>
        [headword, translation].some(({ folded }) => ` ${folded} `.includes(` ${text} `)),
      );
  }

  /** Entries that share the most of the words or runs; the commonest of those. */
  findSome(words: readonly string[], limit: number): readonly WordRow[] {
    const lists = words.map((word) =>
      IS_RUN.test(word)
        ? this.withAll(Array.from(word, this.list)).subarray(0, MAX_SHARED)
        : this.#firstOf(word, MAX_SHARED),
    );
    const rows: WordRow[] = [];
    for (const entry of mostShared(lists).slice(0, 4 * limit)) {
      if (rows.length >= limit) break;
      const row = this.#entries.get(entry);
      if (row !== null && words.some((word) => isIn(row, word))) rows.push(row);
    }
    return rows;
  }

  /** Entries with this word or character in their names, in order. */
  readonly list = (term: string): Uint32Array =>
    this.#lists.getOr(term, () => this.#firstOf(term, Infinity));

  /** What is in all of the lists. */
  withAll(lists: readonly Uint32Array[]): Uint32Array {
    const [first = NO_ENTRIES, ...others] = lists.toSorted((a, b) => a.length - b.length);
    return others.reduce(intersect, first);
  }

  /** What is in any of the lists, each once, in order; they themselves need not be in order. */
  withAny(lists: readonly ArrayLike<number>[]): Uint32Array {
    const all = lists.filter(({ length }) => length > 0);
    const sorted = new Uint32Array(all.reduce((sum, { length }) => sum + length, 0));
    let length = 0;
    for (const list of all) {
      sorted.set(list, length);
      length += list.length;
    }
    if (isInOrder(sorted)) return sorted;
    sorted.sort();
    let count = 0;
    for (const entry of sorted) {
      if (count > 0 && sorted[count - 1] === entry) continue;
      sorted[count] = entry;
      count += 1;
    }
    return sorted.subarray(0, count);
  }

  /** The first entries of {@link list}: of a common word most are not read. */
  #firstOf(term: string, count: number): Uint32Array {
    const inPhrases = this.#names.find(WORD_KIND.word, term, count);
    const alone = ALONE.map((kind) => this.#names.find(kind, term));
    return this.withAny([inPhrases, ...alone]).subarray(0, count);
  }

  #candidates(choices: readonly TermChoice[], limit: number): Iterable<number> {
    const [only] = choices;
    if (choices.length === 1 && only?.characters === undefined) {
      return only === undefined ? [] : this.#findAny(only, limit);
    }
    const closed = choices.filter(({ beginning }) => beginning === undefined);
    const found = this.withAll(closed.map((choice) => this.#listOf(choice)));
    if (closed.length === choices.length) return found;
    if (closed.length > 0 && found.length <= FEW) return found;
    const open = choices.filter(({ beginning }) => beginning !== undefined);
    const lists = open.map((choice) =>
      this.withAny([this.#listOf(choice), this.#findBegun(choice.beginning ?? '', MANY)]),
    );
    return this.withAll(closed.length > 0 ? [found, ...lists] : lists);
  }

  /** The best of the entries with any of the words, or one that begins so. */
  #findAny({ words, beginning }: TermChoice, limit: number): Iterable<number> {
    if (beginning === undefined)
      return this.withAny(words.map((word) => this.#firstOf(word, MAX_READ)));
    const named = this.withAny(words.map((word) => this.#firstOf(word, limit))).subarray(0, limit);
    return new Set([...named, ...this.#findBegun(beginning, limit)]);
  }

  #findBegun(beginning: string, limit: number): readonly number[] {
    return BEGUN.flatMap((kind) => {
      const numbers: number[] = [];
      for (const entry of this.#names.findBest(kind, beginning)) {
        if (numbers.length >= limit) break;
        numbers.push(entry);
      }
      return numbers;
    });
  }

  #listOf({ words, characters }: TermChoice): Uint32Array {
    if (characters === undefined) return this.withAny(words.map(this.list));
    return this.withAll(characters.map(this.#listOfCharacter));
  }

  readonly #listOfCharacter = (character: string): Uint32Array =>
    this.#lists.getOr(`in ${character}`, () =>
      Uint32Array.from(this.#names.find(WORD_KIND.word, character)),
    );

  /** The first rows that hold all unspaced runs as they stand, and a word that is begun. */
  #readRuns(
    candidates: Iterable<number>,
    choices: readonly TermChoice[],
    limit: number,
  ): readonly WordRow[] {
    const runs = choices.flatMap(({ run }) => (run === undefined ? [] : [run]));
    const rows: WordRow[] = [];
    let read = 0;
    for (const entry of candidates) {
      if (rows.length >= limit || read >= MAX_READ) break;
      read += 1;
      const row = this.#entries.get(entry);
      if (row === null) continue;
      if (runs.every((run) => isIn(row, run))) rows.push(row);
    }
    return rows;
  }
}

/** Names of one word, which are in no phrase. */
const ALONE: readonly WordKind[] = [
  WORD_KIND.headword,
  WORD_KIND.translation,
  WORD_KIND.translationForm,
];
/** Names in which a word may be begun; headwords that begin so are for the tier `prefix`. */
const BEGUN: readonly WordKind[] = [WORD_KIND.word, WORD_KIND.translation];
const MAX_SHARED = 2000;
const IS_RUN = new RegExp(`[${UNSPACED_CLASS}]`, 'u');

/** The translation is not folded where the headword has the text. */
function isIn(row: WordRow, text: string): boolean {
  return row.headword.folded.includes(text) || row.translation.folded.includes(text);
}

/** Entries that are in the most of these lists, each of which is in order; then in their order. */
function mostShared(lists: readonly Uint32Array[]): readonly number[] {
  const [only = NO_ENTRIES, second] = lists;
  if (second === undefined) return [...only];
  const counts = new Map<number, number>();
  for (const list of lists) {
    for (const entry of list) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([entry]) => entry);
}

/** @param a The shorter one: each of its entries is looked for in the other, from where the last was. */
function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length);
  let count = 0;
  let from = 0;
  for (const entry of a) {
    let step = 1;
    while ((b[from + step] ?? Infinity) < entry) {
      from += step;
      step *= 2;
    }
    let to = Math.min(from + step, b.length);
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((b[middle] ?? 0) < entry) from = middle + 1;
      else to = middle;
    }
    if (from === b.length) break;
    if (b[from] !== entry) continue;
    both[count] = entry;
    count += 1;
  }
  return both.subarray(0, count);
}

/** Each greater than the one before. */
function isInOrder(entries: Uint32Array): boolean {
  for (let i = 1; i < entries.length; i += 1) {
    if ((entries[i - 1] ?? 0) >= (entries[i] ?? 0)) return false;
  }
  return true;
}

const NO_ENTRIES = new Uint32Array(0);
