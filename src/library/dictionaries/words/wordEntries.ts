import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { DictionaryInfo } from '../../../shared/entry.ts';
import { RecentCache } from '../read/recentCache.ts';
import { unpackWord, wordChecksum } from './packWord.ts';
import { WordRow } from './wordRow.ts';

/** Rows that are kept. */
const MAX_RECENT = 512;

/** Reads the entries of a dictionary of words by their number, from 1 on. */
export class WordEntries {
  readonly #info: DictionaryInfo;
  readonly #byNumber: StatementSync;
  /** The tiers of one search come upon the same entries. */
  readonly #recent = new RecentCache<number, WordRow>(MAX_RECENT);

  constructor(db: DatabaseSync, info: DictionaryInfo) {
    this.#info = info;
    this.#byNumber = db.prepare('SELECT ordinal, data, sum FROM entry WHERE id = ?');
    this.#byNumber.setReturnArrays(true);
  }

  /** Null when there is no such entry or its row is damaged. */
  get(number: number): WordRow | null {
    return this.#recent.getOr(number, () => this.#read(number));
  }

  #read(number: number): WordRow | null {
    const row = this.#byNumber.get(number) as unknown as [unknown, unknown, unknown] | undefined;
    if (row === undefined) return null;
    const [ordinal, data, sum] = row;
    if (typeof ordinal !== 'number' || typeof data !== 'string') return null;
    if (wordChecksum(number, ordinal, data) !== sum) return null;
    return new WordRow(number, ordinal, unpackWord(data), this.#info);
  }

  /** The entries that there are of these numbers, in their order, each once. */
  getAll(numbers: Iterable<number>): readonly WordRow[] {
    const rows: WordRow[] = [];
    for (const number of new Set(numbers)) {
      const row = this.get(number);
      if (row) rows.push(row);
    }
    return rows;
  }
}
