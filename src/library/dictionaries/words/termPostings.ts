import type { DatabaseSync } from 'node:sqlite';
import { ownText } from '../build/ownText.ts';

/** Pairs of a term and an entry that are in memory at once. */
const PAIRS = 2_000_000;

/**
 * Gathers in which entries each term stands. Where the pairs of both are too many for the memory, they
 * are set aside part by part, and a term goes on from part to part.
 */
export class TermPostings {
  readonly #db: DatabaseSync;
  readonly #table: string;
  readonly #limit: number;
  #numbers = new Map<string, number>();
  /** One more than the number of a term that is one unit long: most of those of a Chinese text are. */
  readonly #ofUnit = new Uint32Array(0x1_00_00);
  #terms = new Uint32Array(1024);
  #entries = new Uint32Array(1024);
  /** The last entry of each term. */
  #last = new Uint32Array(1024);
  #count = 0;
  #parts = 0;

  /** @param table Name of the temporary table, which it makes when it needs one. */
  constructor(db: DatabaseSync, table: string, limit = PAIRS) {
    this.#db = db;
    this.#table = table;
    this.#limit = limit;
  }

  /** Adds a term that stands in an entry, not 0; entries come one after the other. */
  add(term: string, entry: number): void {
    if (this.#count >= this.#limit) this.#setAside();
    if (this.#count === this.#terms.length) this.#grow();
    const number = this.#numberOf(term);
    if (this.#last[number] === entry) return;
    this.#last[number] = entry;
    this.#terms[this.#count] = number;
    this.#entries[this.#count] = entry;
    this.#count += 1;
  }

  /**
   * Gives all terms in the order of their UTF-8 bytes, each with its entries. Nothing may be added
   * afterwards.
   */
  *sorted(): Generator<readonly [term: string, entries: Uint32Array]> {
    if (this.#parts === 0) {
      yield* this.#sort();
      return;
    }
    this.#setAside();
    const rows = this.#db.prepare(`SELECT term, entries FROM ${this.#table} ORDER BY term, part`);
    let term: string | null = null;
    let entries = new Uint32Array(0);
    for (const row of rows.iterate()) {
      const { buffer, byteOffset, byteLength } = row['entries'] as Uint8Array<ArrayBuffer>;
      const more = new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));
      if (row['term'] === term) entries = concat(entries, more);
      else {
        if (term !== null) yield [term, entries];
        term = row['term'] as string;
        entries = more;
      }
    }
    if (term !== null) yield [term, entries];
  }

  #numberOf(term: string): number {
    const unit = term.length === 1 ? term.charCodeAt(0) : -1;
    const known = unit < 0 ? this.#numbers.get(term) : (this.#ofUnit[unit] ?? 0) - 1;
    if (known !== undefined && known >= 0) return known;
    const number = this.#numbers.size;
    this.#numbers.set(ownText(term), number);
    if (unit >= 0) this.#ofUnit[unit] = number + 1;
    if (number === this.#last.length) this.#last = concat(this.#last, new Uint32Array(number));
    this.#last[number] = 0;
    return number;
  }

  *#sort(): Generator<readonly [term: string, entries: Uint32Array]> {
    const ends = new Uint32Array(this.#numbers.size + 1);
    for (let i = 0; i < this.#count; i += 1) {
      const term = (this.#terms[i] ?? 0) + 1;
      ends[term] = (ends[term] ?? 0) + 1;
    }
    for (let i = 1; i < ends.length; i += 1) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
    const starts = ends.slice();
    const sorted = new Uint32Array(this.#count);
    for (let i = 0; i < this.#count; i += 1) {
      const term = this.#terms[i] ?? 0;
      const at = starts[term] ?? 0;
      sorted[at] = this.#entries[i] ?? 0;
      starts[term] = at + 1;
    }
    for (const [term, number] of [...this.#numbers].toSorted((a, b) => compareBytes(a[0], b[0]))) {
      yield [term, sorted.subarray(ends[number], ends[number + 1])];
    }
  }

  #setAside(): void {
    if (this.#parts === 0) {
      this.#db.exec(`CREATE TEMP TABLE ${this.#table} (term TEXT, part INTEGER, entries BLOB)`);
    }
    const insert = this.#db.prepare(`INSERT INTO ${this.#table} VALUES (?, ?, ?)`);
    for (const [term, entries] of this.#sort()) {
      insert.run(term, this.#parts, Buffer.from(entries.slice().buffer));
    }
    this.#parts += 1;
    this.#numbers = new Map();
    this.#ofUnit.fill(0);
    this.#count = 0;
  }

  #grow(): void {
    this.#terms = concat(this.#terms, new Uint32Array(this.#count));
    this.#entries = concat(this.#entries, new Uint32Array(this.#count));
  }
}

function concat(a: Uint32Array, b: Uint32Array): Uint32Array<ArrayBuffer> {
  const both = new Uint32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** The order of UTF-8, which beyond U+FFFF is not the one of JavaScript's strings. */
function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const one = a.charCodeAt(i);
    const other = b.charCodeAt(i);
    if (one !== other) return weightOf(one) - weightOf(other);
  }
  return a.length - b.length;
}

/** Halves of characters beyond U+FFFF stand behind all others. */
function weightOf(code: number): number {
  return code >= 0xd800 && code <= 0xdfff ? code + 0x10000 : code;
}
