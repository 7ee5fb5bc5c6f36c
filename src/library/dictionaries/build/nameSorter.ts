import type { DatabaseSync } from 'node:sqlite';
import { NameBlobWriter } from '../nameBlob.ts';
import {
  MergedNames,
  NamesInOrder,
  type NameStream,
  PackedNames,
  PART_SIZE,
  SortedNames,
} from './nameStreams.ts';

/** Names that are in memory at once; more are sorted in parts. */
const NAMES = 500_000;
const BYTES = 12 * 1024 * 1024;

/**
 * Puts the names or words of a dictionary in order: in memory, and where they are too many in parts,
 * which wait packed in a temporary table until they are merged.
 */
export class NameSorter {
  readonly #db: DatabaseSync;
  readonly #table: string;
  readonly #limit: number;
  // Memory that is never written to is not taken from the system.
  readonly #bytes = Buffer.alloc(BYTES);
  readonly #starts: Uint32Array;
  readonly #entries: Uint32Array;
  #count = 0;
  #parts = 0;

  /**
   * @param table Name of the temporary table, which it makes when it needs one.
   * @param limit Names in memory at once.
   */
  constructor(db: DatabaseSync, table: string, limit = NAMES) {
    this.#db = db;
    this.#table = table;
    this.#limit = limit;
    this.#starts = new Uint32Array(limit + 1);
    this.#entries = new Uint32Array(limit);
  }

  /**
   * Adds a name; those of earlier entries come first.
   *
   * @param kind A byte: names of a lower kind come first.
   */
  add(kind: number, name: string, entry: number): void {
    const isFull = this.#count >= this.#limit;
    if (isFull || (this.#starts[this.#count] ?? 0) + 1 + 3 * name.length > BYTES) this.#setAside();
    const start = this.#starts[this.#count] ?? 0;
    this.#bytes[start] = kind;
    this.#entries[this.#count] = entry;
    this.#count += 1;
    this.#starts[this.#count] = start + 1 + writeName(this.#bytes, start + 1, name);
  }

  /**
   * Gives all names, their kind in front, in the order of their bytes, equal ones in that of their
   * entries, and each once. Nothing may be added afterwards.
   */
  sorted(): NamesInOrder {
    const last = this.#sort();
    if (this.#parts === 0) return new NamesInOrder(last);
    const packed = Array.from(
      { length: this.#parts },
      (_, i) => new PackedNames(this.#db, this.#table, i),
    );
    return new NamesInOrder(new MergedNames([...packed, last]));
  }

  #sort(): NameStream {
    const keys = { bytes: this.#bytes, starts: this.#starts, count: this.#count };
    return new SortedNames(keys, this.#entries);
  }

  #setAside(): void {
    if (this.#parts === 0) {
      this.#db.exec(`CREATE TEMP TABLE ${this.#table} (id INTEGER PRIMARY KEY, data BLOB)`);
    }
    const insert = this.#db.prepare(`INSERT INTO ${this.#table} VALUES (?, ?)`);
    const names = new NamesInOrder(this.#sort());
    const packed = new NameBlobWriter();
    let id = this.#parts * PART_SIZE;
    while (names.next()) {
      if (!packed.hasRoom(names.length - names.shared)) insert.run(id++, packed.close(0));
      packed.add(names.key, 0, names.length, packed.count === 0 ? 0 : names.shared, names.entry);
    }
    insert.run(id, packed.close(0));
    this.#parts += 1;
    this.#count = 0;
  }
}

/** Writes a text as UTF-8, and gives how many bytes it took: a call of Node costs more than a few letters. */
function writeName(bytes: Buffer, start: number, name: string): number {
  let at = start;
  for (let i = 0; i < name.length; i += 1) {
    const code = name.charCodeAt(i);
    if (code < 0x80) bytes[at++] = code;
    else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 0x3f);
    } else if (code >= 0xd800 && code < 0xe000) {
      return at - start + bytes.write(name.slice(i), at);
    } else {
      bytes[at++] = 0xe0 | (code >> 12);
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[at++] = 0x80 | (code & 0x3f);
    }
  }
  return at - start;
}
