import type { DatabaseSync } from 'node:sqlite';
import { BulkInsert } from './bulkInsert.ts';
import type { NamesInOrder } from './nameStreams.ts';

/** Beginnings with at most this many names are read from the table `name` itself. */
export const MANY_NAMES = 256;
/** This many entries are kept for a beginning: the largest number of hits of an answer, and some. */
const KEPT = 512;
/** Longer beginnings shared by many names are made by machines. */
const MAX_LETTERS = 32;
/** Bytes in which the number of an entry is written, the lowest first. */
export const ENTRY_BYTES = 3;

/**
 * Fills the table `beginning`: for each beginning of many names, the entries of the shortest ones.
 *
 *     name       a  ab  abc  abd  b          taken in order; where a beginning started is kept
 *     start of   a: 0   ab: 1   abc: 2       and when it ends, at `b`, the names since its start
 *                                            are the ones that begin so
 */
export class BeginningWriter {
  readonly #rows: BulkInsert;
  readonly #names = new Names();
  /** Of each beginning of the last name: the number of its first name, and where it ends. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #before = Buffer.alloc(4 * MAX_LETTERS);

  constructor(db: DatabaseSync) {
    this.#rows = new BulkInsert(db, 'beginning', 3);
  }

  /** Takes the next name, a kind in front of it. */
  add({ key, length, shared, entry }: NamesInOrder): void {
    this.#closeAfter(shared - 1);
    let units = 0;
    for (let i = 1; i < length; i += 1) {
      const byte = key[i] ?? 0;
      // Letters of two UTF-16 units are those of four bytes.
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
      const isEnd = i + 1 === length || ((key[i + 1] ?? 0) & 0xc0) !== 0x80;
      if (isEnd && i > (this.#ends.at(-1) ?? 0) && this.#ends.length < MAX_LETTERS) {
        this.#starts.push(this.#names.count);
        this.#ends.push(i);
      }
    }
    this.#names.add(units, entry);
    this.#before.set(key.subarray(1, Math.min(length, this.#before.length + 1)));
  }

  close(): void {
    this.#closeAfter(0);
    this.#rows.flush();
  }

  /** Closes the beginnings that end after this many bytes. */
  #closeAfter(bytes: number): void {
    // Where two beginnings have the very same names, the longer one stands for both.
    let written = 0;
    for (let end = this.#ends.at(-1); end !== undefined && end > bytes; end = this.#ends.at(-1)) {
      const start = this.#starts.pop() ?? 0;
      this.#ends.pop();
      const count = this.#names.count - start;
      if (count > MANY_NAMES && count !== written) {
        const letters = this.#before.toString('utf8', 0, end);
        this.#rows.add(null, letters, this.#names.shortest(start, KEPT));
        written = count;
      }
    }
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
    const chosen = byLength.flat().slice(0, limit);
    const bytes = Buffer.alloc(chosen.length * ENTRY_BYTES);
    chosen.forEach((entry, i) => bytes.writeUIntLE(entry, i * ENTRY_BYTES, ENTRY_BYTES));
    return bytes;
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
