import type { DatabaseSync } from 'node:sqlite';
import { BulkInsert } from '../build/bulkInsert.ts';
import { WordPageWriter } from './wordPage.ts';

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
