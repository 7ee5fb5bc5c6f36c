import { NAME_KIND } from '../schema.ts';

/**
 * What a name of a dictionary of words names its entries by. The kinds of `NAME_KIND` mean the same
 * here: `translation` is a whole gloss, `translationForm` a part of one. Names of these two have costs.
 */
export const WORD_KIND = {
  ...NAME_KIND,
  /** An inflected form of the headword. */
  form: 9,
  /** A word or unspaced character of a headword of several, or of a gloss. */
  word: 10,
  /** A word or unspaced character of definitions, examples and notes. */
  text: 11,
} as const;

/** See {@link WORD_KIND}. */
export type WordKind = (typeof WORD_KIND)[keyof typeof WORD_KIND];

/** Whether the entries of a name of this kind stand in the order of their costs. */
export function hasCosts(kind: number): boolean {
  return kind === WORD_KIND.translation || kind === WORD_KIND.translationForm;
}

/** Costs are kept in steps of a sixteenth, from this one on. */
const LEAST_COST = -4;
const COST_STEPS = 16;

/** The byte that a cost is kept as. */
export function costByte(cost: number): number {
  return Math.max(0, Math.min(255, Math.round((cost - LEAST_COST) * COST_STEPS)));
}

/** Undoes {@link costByte}. */
export function costOf(byte: number): number {
  return byte / COST_STEPS + LEAST_COST;
}

/**
 * Tables of a dictionary of words.
 *
 *     entry       one row a headword, the commonest first, then those of which no rank is known, in
 *                 the order they came in; see packWord.ts. `ordinal` counts rows of the very same
 *                 headword from 0 on, `sum` is a checksum of the row
 *     page        everything that an entry can be looked up by, sorted and packed, see wordPage.ts
 *     page_place  for each page, from which text on names are found in it
 *     beginning   for each beginning of many names, the best of their entries
 *     word        the words that a misspelled one may have been meant for, packed by length
 *     word_rank   how common these are, two bytes each, see wordRanks.ts; only where ranks are known
 */
export const WORD_TABLES = `
  CREATE TABLE meta (data TEXT NOT NULL);
  CREATE TABLE entry (
    id INTEGER PRIMARY KEY, ordinal INTEGER NOT NULL, data TEXT NOT NULL, sum INTEGER NOT NULL
  );
  CREATE TABLE page (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
  CREATE TABLE page_place (
    kind INTEGER NOT NULL, first BLOB NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (kind, first)
  ) WITHOUT ROWID;
  CREATE TABLE beginning (
    kind INTEGER NOT NULL, letters TEXT NOT NULL, entries BLOB NOT NULL, PRIMARY KEY (kind, letters)
  ) WITHOUT ROWID;
  CREATE TABLE word (length INTEGER PRIMARY KEY, count INTEGER NOT NULL, is_wide INTEGER NOT NULL,
    letters BLOB NOT NULL, signatures BLOB NOT NULL);
  CREATE TABLE word_rank (length INTEGER PRIMARY KEY, ranks BLOB NOT NULL);
  CREATE TABLE media (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, data BLOB NOT NULL);
`;
