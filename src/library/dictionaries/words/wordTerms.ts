import type { TermChoice, WordIndex } from '../../../core/search/wordIndex.ts';
import { UNSPACED_CLASS } from '../../../text/script.ts';
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

/** Finds entries by the words and characters of their headwords and glosses. */
export class WordTerms {
  readonly #names: WordNames;
  readonly #entries: WordEntries;

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
      .getAll(this.withAll(words.map((word) => this.list(word))).slice(0, FEW))
      .some(({ headword, translation }) =>
        [headword, translation].some(({ folded }) => ` ${folded} `.includes(` ${text} `)),
      );
  }

  /** Entries that share the most of the words or runs; the commonest of those. */
  findSome(words: readonly string[], limit: number): readonly WordRow[] {
    const lists = words.map((word) =>
      this.withAll(IS_RUN.test(word) ? Array.from(word, this.list) : [this.list(word)]).slice(
        0,
        MAX_SHARED,
      ),
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
  readonly list = (term: string): readonly number[] => {
    const inPhrases = this.#names.find(WORD_KIND.word, term);
    const alone = ALONE.flatMap((kind) => this.#names.find(kind, term));
    if (alone.length === 0) return inPhrases;
    return [...new Set([...inPhrases, ...alone])].toSorted((a, b) => a - b);
  };

  /** What is in all of the lists. */
  withAll(lists: readonly (readonly number[])[]): readonly number[] {
    const [first = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
    return others.reduce(intersect, first);
  }

  #candidates(choices: readonly TermChoice[], limit: number): readonly number[] {
    const [only] = choices;
    if (choices.length === 1 && only?.beginning !== undefined) return this.#findAny(only, limit);
    const closed = choices.filter(({ beginning }) => beginning === undefined);
    const found = this.withAll(closed.map((choice) => this.#listOf(choice)));
    if (closed.length === choices.length) return found;
    if (closed.length > 0 && found.length <= FEW) return found;
    const open = choices.filter(({ beginning }) => beginning !== undefined);
    const lists = open.map((choice) => {
      const begun = this.#findBegun(choice.beginning ?? '', MANY);
      return union([this.#listOf(choice), begun.toSorted((a, b) => a - b)]);
    });
    return this.withAll(closed.length > 0 ? [found, ...lists] : lists);
  }

  /** The best of the entries with any of the words, or one that begins so. */
  #findAny(choice: TermChoice, limit: number): readonly number[] {
    const begun = this.#findBegun(choice.beginning ?? '', limit);
    return [...new Set([...this.#listOf(choice).slice(0, limit), ...begun])];
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

  #listOf({ words, characters }: TermChoice): readonly number[] {
    if (characters) {
      return this.withAll(
        characters.map((character) => this.#names.find(WORD_KIND.word, character)),
      );
    }
    return union(words.map(this.list));
  }

  /** The first rows that hold all unspaced runs as they stand, and a word that is begun. */
  #readRuns(
    candidates: readonly number[],
    choices: readonly TermChoice[],
    limit: number,
  ): readonly WordRow[] {
    const runs = choices.flatMap(({ run }) => (run === undefined ? [] : [run]));
    const rows: WordRow[] = [];
    for (const entry of candidates.slice(0, MAX_READ)) {
      if (rows.length >= limit) break;
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
function mostShared(lists: readonly (readonly number[])[]): readonly number[] {
  const [only = [], second] = lists;
  if (second === undefined) return only;
  const counts = new Map<number, number>();
  for (const entry of lists.flat()) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([entry]) => entry);
}

function intersect(a: readonly number[], b: readonly number[]): readonly number[] {
  const both: number[] = [];
  let j = 0;
  for (const entry of a) {
    while (j < b.length && (b[j] ?? 0) < entry) j += 1;
    if (b[j] === entry) both.push(entry);
  }
  return both;
}

function union(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = lists.filter((list) => list.length > 0);
  if (others.length === 0) return first;
  return [...new Set(lists.flat())].toSorted((a, b) => a - b);
}
