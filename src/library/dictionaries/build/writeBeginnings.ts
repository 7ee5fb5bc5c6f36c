import type { DatabaseSync } from 'node:sqlite';
import { BulkInsert } from './bulkInsert.ts';
import type { NamesInOrder } from './nameStreams.ts';
import { OpenBeginnings, packEntries } from './openBeginnings.ts';

/** Beginnings with at most this many names are read from the table `name` itself. */
export const MANY_NAMES = 256;
/** This many entries are kept for a beginning: the largest number of hits of an answer, and some. */
const KEPT = 512;

/** Fills the table `beginning`: for each beginning of many names, the entries of the shortest ones. */
export class BeginningWriter {
  readonly #rows: BulkInsert;
  readonly #names = new Names();
  readonly #open = new OpenBeginnings(MANY_NAMES + 1, (letters, start) =>
    this.#rows.add(null, letters, this.#names.shortest(start, KEPT)),
  );

  constructor(db: DatabaseSync) {
    this.#rows = new BulkInsert(db, 'beginning', 3);
  }

  /** Takes the next name, a kind in front of it. */
  add({ key, length, shared, entry }: NamesInOrder): void {
    this.#open.add(key, 1, length, shared - 1, this.#names.count);
    let units = 0;
    for (let i = 1; i < length; i += 1) {
      const byte = key[i] ?? 0;
      // Letters of two UTF-16 units are those of four bytes.
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    this.#names.add(units, entry);
  }

  close(): void {
    this.#open.closeAfter(0, this.#names.count);
    this.#rows.flush();
  }
}

/** Lengths and entries of all names, in the order of the alphabet. */
class Names {
  count = 0;
  #lengths = new Uint16Array(1024);
  #entries = new Uint32Array(1024);

  add(length: number, entry: number): void {
    if (this.count === this.#lengths.length) this.#grow();
    this.#lengths[this.count] = Math.min(length, 0xffff);
    this.#entries[this.count] = entry;
    this.count += 1;
  }

  /** The entries of the shortest names from `start` on, by length and then by the alphabet. */
  shortest(start: number, limit: number): Uint8Array {
    const byLength: number[][] = [];
    for (let i = start; i < this.count; i += 1) {
      const same = (byLength[this.#lengths[i] ?? 0] ??= []);
      if (same.length < limit) same.push(this.#entries[i] ?? 0);
    }
    return packEntries(byLength.flat().slice(0, limit));
  }

  #grow(): void {
    const lengths = new Uint16Array(this.count * 2);
    const entries = new Uint32Array(this.count * 2);
    lengths.set(this.#lengths);
    entries.set(this.#entries);
    this.#lengths = lengths;
    this.#entries = entries;
  }
}
