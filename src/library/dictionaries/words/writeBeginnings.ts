import type { DatabaseSync } from 'node:sqlite';
import { BulkInsert } from '../build/bulkInsert.ts';

/** Beginnings with at most so many names are read from the pages themselves. */
const MANY_NAMES = 512;
/** So many entries are kept for a beginning: more than an answer shows. */
const KEPT = 64;
/** Longer beginnings shared by many names are made by machines. */
const MAX_LETTERS = 32;
/** Bytes in which the number of an entry is written, the lowest first. */
export const ENTRY_BYTES = 3;

/**
 * Fills the table `beginning`: for each beginning of many names, the entries of the best ones.
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
  readonly #before = Buffer.alloc(4 * MAX_LETTERS);
  #kind = 0;

  constructor(db: DatabaseSync) {
    this.#rows = new BulkInsert(db, 'beginning', 3);
  }

  /** Begins the names of another kind. */
  open(kind: number): void {
    this.#closeAfter(0);
    this.#names.count = 0;
    this.#kind = kind;
  }

  /**
   * Takes the next name.
   *
   * @param entries Each with a number that orders it: smaller is better.
   */
  add(key: Buffer, length: number, shared: number, entries: Iterable<readonly [number, number]>) {
    this.#closeAfter(shared);
    for (let i = 1; i <= length; i += 1) {
      const isEnd = i === length || ((key[i] ?? 0) & 0xc0) !== 0x80;
      if (isEnd && i > (this.#ends.at(-1) ?? 0) && this.#ends.length < MAX_LETTERS) {
        this.#starts.push(this.#names.count);
        this.#ends.push(i);
      }
    }
    for (const [entry, place] of entries) this.#names.add(entry, place);
    this.#before.set(key.subarray(0, Math.min(length, this.#before.length)));
  }

  close(): void {
    this.#closeAfter(0);
    this.#rows.flush();
  }

  /** Closes the beginnings that end after so many bytes. */
  #closeAfter(bytes: number): void {
    // Where two beginnings have the very same names, the longer one stands for both.
    let written = 0;
    for (let end = this.#ends.at(-1); end !== undefined && end > bytes; end = this.#ends.at(-1)) {
      const start = this.#starts.pop() ?? 0;
      this.#ends.pop();
      const count = this.#names.count - start;
      if (count > MANY_NAMES && count !== written) {
        const letters = this.#before.toString('utf8', 0, end);
        this.#rows.add(this.#kind, letters, this.#names.best(start));
        written = count;
      }
    }
  }
}

/** The entries of all names in the order of the alphabet. */
class Names {
  count = 0;
  #entries = new Uint32Array(1024);
  #places = new Float64Array(1024);

  add(entry: number, place: number): void {
    if (this.count === this.#entries.length) this.#grow();
    this.#entries[this.count] = entry;
    this.#places[this.count] = place;
    this.count += 1;
  }

  /** The best entries from `start` on, each once, best first. */
  best(start: number): Uint8Array {
    const chosen: [place: number, entry: number][] = [];
    let worst = Infinity;
    for (let i = start; i < this.count; i += 1) {
      const place = this.#places[i] ?? 0;
      if (place >= worst) continue;
      const entry = this.#entries[i] ?? 0;
      const known = chosen.findIndex((one) => one[1] === entry);
      if (known >= 0) {
        if ((chosen[known]?.[0] ?? 0) <= place) continue;
        chosen.splice(known, 1);
      }
      let at = chosen.length;
      while (at > 0 && (chosen[at - 1]?.[0] ?? 0) > place) at -= 1;
      chosen.splice(at, 0, [place, entry]);
      if (chosen.length > KEPT) chosen.pop();
      if (chosen.length === KEPT) worst = chosen.at(-1)?.[0] ?? Infinity;
    }
    const bytes = Buffer.alloc(chosen.length * ENTRY_BYTES);
    chosen.forEach(([, entry], i) => bytes.writeUIntLE(entry, i * ENTRY_BYTES, ENTRY_BYTES));
    return bytes;
  }

  #grow(): void {
    const entries = new Uint32Array(this.count * 2);
    const places = new Float64Array(this.count * 2);
    entries.set(this.#entries);
    places.set(this.#places);
    this.#entries = entries;
    this.#places = places;
  }
}

/** A number that orders entries under a beginning: ranked ones by rank, then the shorter name. */
export function placeOf(entry: number, length: number, rankedCount: number): number {
  return entry <= rankedCount ? entry : length * LONGER + entry;
}

/** More than there are entries. */
const LONGER = 2 ** 24;
