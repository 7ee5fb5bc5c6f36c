import type { DatabaseSync } from 'node:sqlite';
import { NameBlobWriter } from './nameBlob.ts';
import {
  MergedNames,
  NAME_PARTS,
  NamesInOrder,
  type NameStream,
  PackedNames,
  PART_SIZE,
  SortedNames,
} from './nameStreams.ts';
import type { NameKind } from './schema.ts';

/** Names that are in memory at once; more are sorted in parts. */
const NAMES = 1_000_000;
const BYTES = 24 * 1024 * 1024;

/**
 * Puts the names of a dictionary in order: in memory, and where they are too many in parts, which
 * wait packed in a temporary table until they are merged.
 */
export class NameSorter {
  readonly #db: DatabaseSync;
  readonly #limit: number;
  #bytes = Buffer.alloc(0);
  #starts = new Uint32Array(0);
  #entries = new Uint32Array(0);
  #count = 0;
  #parts = 0;

  /** @param limit Names in memory at once. */
  constructor(db: DatabaseSync, limit = NAMES) {
    this.#db = db;
    this.#limit = limit;
  }

  /** Adds a name; those of earlier entries come first. */
  add(kind: NameKind, name: string, entry: number): void {
    const start = this.#starts[this.#count] ?? 0;
    const room = 1 + 3 * name.length;
    if (this.#count >= this.#limit || (start + room > BYTES && this.#count > 0)) {
      this.#setAside();
      this.add(kind, name, entry);
      return;
    }
    if (start + room > this.#bytes.length || this.#count + 1 >= this.#starts.length) {
      this.#grow(start + room);
    }
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
    const last = this.#takeSorted();
    if (this.#parts === 0) return new NamesInOrder(last);
    const packed = Array.from({ length: this.#parts }, (_, i) => new PackedNames(this.#db, i));
    return new NamesInOrder(new MergedNames([...packed, last]));
  }

  #takeSorted(): NameStream {
    const keys = { bytes: this.#bytes, starts: this.#starts, count: this.#count };
    const sorted = new SortedNames(keys, this.#entries);
    this.#bytes = Buffer.alloc(0);
    this.#starts = new Uint32Array(0);
    this.#entries = new Uint32Array(0);
    this.#count = 0;
    return sorted;
  }

  #setAside(): void {
    if (this.#parts === 0) this.#db.exec(NAME_PARTS);
    const insert = this.#db.prepare('INSERT INTO name_part VALUES (?, ?)');
    const names = new NamesInOrder(this.#takeSorted());
    const packed = new NameBlobWriter();
    let id = this.#parts * PART_SIZE;
    while (names.next()) {
      if (!packed.hasRoom(names.length - names.shared)) insert.run(id++, packed.close(0));
      packed.add(names.key, 0, names.length, packed.count === 0 ? 0 : names.shared, names.entry);
    }
    insert.run(id, packed.close(0));
    this.#parts += 1;
  }

  #grow(size: number): void {
    const bytes = Buffer.alloc(Math.max(size, Math.min(BYTES, 2 * this.#bytes.length), 1 << 16));
    const starts = new Uint32Array(Math.max(2 * this.#starts.length, 1 << 12));
    const entries = new Uint32Array(starts.length);
    bytes.set(this.#bytes);
    starts.set(this.#starts);
    entries.set(this.#entries);
    this.#bytes = bytes;
    this.#starts = starts;
    this.#entries = entries;
  }
}

/** Writes a text as UTF-8, and gives how many bytes it took. */
function writeName(bytes: Buffer, start: number, name: string): number {
  for (let i = 0; i < name.length; i += 1) {
    const code = name.charCodeAt(i);
    // A call of Node costs more than a few letters.
    if (code > 0x7f) return i + bytes.write(name.slice(i), start + i);
    bytes[start + i] = code;
  }
  return name.length;
}
