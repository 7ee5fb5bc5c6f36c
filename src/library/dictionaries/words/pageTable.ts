import type { DatabaseSync } from 'node:sqlite';
import { fold } from '../../../text/fold.ts';
import { BulkInsert } from '../build/bulkInsert.ts';
import { unpackWord } from './packWord.ts';
import { WordNames } from './wordNames.ts';
import { WordPageWriter } from './wordPage.ts';
import { WORD_KIND } from './wordSchema.ts';
import type { WordWriter } from './wordWriter.ts';

/** Which number each entry gets. */
export interface EntryOrder {
  /** Number by place, both from 1 on. */
  readonly numberOf: Uint32Array;
  readonly rankedCount: number;
}

/** The tables `page` and `page_place`. */
export class PageTable {
  readonly writer: WordPageWriter;
  readonly #pages: BulkInsert;
  readonly #places: BulkInsert;
  #id = 0;

  constructor(db: DatabaseSync) {
    this.#pages = new BulkInsert(db, 'page', 2);
    this.#places = new BulkInsert(db, 'page_place', 3);
    this.writer = new WordPageWriter((kind, first, page) => {
      this.#id += 1;
      this.#pages.add(this.#id, page);
      this.#places.add(kind, first, this.#id);
    });
  }

  /** Writes what is not yet written of the pages. */
  flush(): void {
    this.writer.close();
    this.#pages.flush();
    this.#places.flush();
  }
}

/** Folded headwords of several entries, with the numbers of those. */
export type RepeatedNames = { readonly key: string; readonly entries: readonly number[] }[];

/**
 * Counts the entries of the very same headword, see `EntryId`.
 *
 * @param writer its `hasNumbered` says that some headword ends as the id of a repeated one does.
 * @returns by the number of an entry: 1 for the second of its headword, and so on; none for the first.
 */
export function findOrdinals(
  db: DatabaseSync,
  repeated: RepeatedNames,
  { rankedCount }: EntryOrder,
  writer: Pick<WordWriter, 'stage' | 'hasNumbered'>,
): ReadonlyMap<number, number> {
  const ordinals = new Map<number, number>();
  if (repeated.length === 0) return ordinals;
  const headwordOf = (number: number): string => unpackWord(writer.stage.wordAt(number)).headword;
  const names = writer.hasNumbered ? new WordNames(db, rankedCount) : null;
  const isTaken = (headword: string): boolean =>
    names !== null &&
    names
      .find(WORD_KIND.headword, fold(headword))
      .some((number) => headwordOf(number) === headword);
  for (const { key, entries } of repeated) {
    const counts = new Map<string, number>();
    for (const number of entries) {
      const headword = headwordOf(number);
      // It may have the name for its variant.
      if (fold(headword) !== key) continue;
      let ordinal = counts.get(headword) ?? 0;
      while (ordinal > 0 && isTaken(`${headword}#${ordinal + 1}`)) ordinal += 1;
      counts.set(headword, ordinal + 1);
      if (ordinal > 0) ordinals.set(number, ordinal);
    }
  }
  return ordinals;
}
