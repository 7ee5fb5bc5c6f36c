import type { DatabaseSync } from 'node:sqlite';
import { BulkInsert } from './bulkInsert.ts';
import { NAME_KIND } from './schema.ts';

/** Beginnings with at most so many names are read from the table `name` itself. */
export const MANY_NAMES = 128;
/** So many entries are kept for a beginning: the largest number of hits of an answer, and some. */
const KEPT = 512;
/** Longer beginnings shared by many names are made by machines. */
const MAX_LETTERS = 32;

/**
 * Fills the table `beginning`: for each beginning of many names, the entries of the shortest ones.
 *
 *     name       a  ab  abc  abd  b          read in its order; where a beginning started is kept
 *     start of   a: 0   ab: 1   abc: 2       and when it ends, at `b`, the names since its start
 *                                            are the ones that begin so
 */
export function writeBeginnings(db: DatabaseSync): void {
  const rows = new BulkInsert(db, 'beginning', 3);
  const names = db.prepare('SELECT key, entry FROM name WHERE kind = ? ORDER BY key, entry');
  names.setReturnArrays(true);
  const collected = new Names();
  let before = '';
  let starts: number[] = [];
  const close = (length: number): void => {
    // Where two beginnings have the very same names, the longer one stands for both.
    let written = 0;
    for (let i = starts.length; i > length; i -= 1) {
      const start = starts[i - 1] ?? 0;
      const count = collected.count - start;
      if (count > MANY_NAMES && count !== written) {
        rows.add(null, before.slice(0, i), collected.shortest(start, KEPT));
        written = count;
      }
    }
    starts = starts.slice(0, length);
  };
  for (const row of names.iterate(NAME_KIND.headword)) {
    const [key, entry] = row as unknown as [string, number];
    const shared = sharedLength(before, key);
    if (shared < starts.length) close(shared);
    for (let i = starts.length; i < Math.min(key.length, MAX_LETTERS); i += 1) {
      starts.push(collected.count);
    }
    collected.add(key.length, entry);
    before = key;
  }
  close(0);
  rows.flush();
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
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
    return new Uint8Array(Uint32Array.from(byLength.flat().slice(0, limit)).buffer);
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
