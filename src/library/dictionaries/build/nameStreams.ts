import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { NameCursor } from '../nameBlob.ts';
import { type Keys, sortKeys } from './sortKeys.ts';

/** Numbers that a part has. */
export const PART_SIZE = 1_000_000;

/** Names one after the other; where it stands at first there is none. */
export interface NameStream {
  /** Bytes of the name, `length` of them from `start` on. */
  readonly key: Uint8Array;
  readonly start: number;
  readonly length: number;
  readonly entry: number;
  /** Goes to the next one; false at the end. */
  next(): boolean;
}

/** Names in memory, which it sorts. */
export class SortedNames implements NameStream {
  readonly key: Uint8Array;
  start = 0;
  length = 0;
  entry = 0;
  readonly #keys: Keys;
  readonly #entries: Uint32Array;
  readonly #order: Uint32Array;
  #at = 0;

  constructor(keys: Keys, entries: Uint32Array) {
    this.key = keys.bytes;
    this.#keys = keys;
    this.#entries = entries;
    this.#order = sortKeys(keys);
  }

  next(): boolean {
    if (this.#at >= this.#keys.count) return false;
    const number = this.#order[this.#at] ?? 0;
    this.#at += 1;
    this.start = this.#keys.starts[number] ?? 0;
    this.length = (this.#keys.starts[number + 1] ?? 0) - this.start;
    this.entry = this.#entries[number] ?? 0;
    return true;
  }
}

/** Names of a part that waits in a temporary table, see `NameSorter`. */
export class PackedNames implements NameStream {
  readonly start = 0;
  readonly #blobs: Iterator<Record<string, SQLOutputValue>>;
  readonly #cursor = new NameCursor();

  constructor(db: DatabaseSync, table: string, part: number) {
    this.#blobs = db
      .prepare(`SELECT data FROM ${table} WHERE id >= ? AND id < ? ORDER BY id`)
      .iterate(part * PART_SIZE, (part + 1) * PART_SIZE);
  }

  get key(): Uint8Array {
    return this.#cursor.key;
  }

  get length(): number {
    return this.#cursor.length;
  }

  get entry(): number {
    return this.#cursor.entry;
  }

  next(): boolean {
    if (this.#cursor.next()) return true;
    const blob = this.#blobs.next();
    if (blob.done === true) return false;
    this.#cursor.open(blob.value['data'] as Uint8Array);
    return this.#cursor.next();
  }
}

/** Names of several streams, each in order, in the order of all: a heap with the next one on top. */
export class MergedNames implements NameStream {
  readonly #heap: NameStream[] = [];
  #isBegun = false;

  constructor(streams: readonly NameStream[]) {
    for (const stream of streams) {
      if (stream.next()) this.#heap.push(stream);
    }
    for (let i = this.#heap.length >> 1; i >= 0; i -= 1) this.#sink(i);
  }

  get key(): Uint8Array {
    return this.#top.key;
  }

  get start(): number {
    return this.#top.start;
  }

  get length(): number {
    return this.#top.length;
  }

  get entry(): number {
    return this.#top.entry;
  }

  next(): boolean {
    if (!this.#isBegun) this.#isBegun = true;
    else if (this.#heap.length > 0) {
      if (!this.#top.next()) {
        const last = this.#heap.pop();
        if (last !== undefined && this.#heap.length > 0) this.#heap[0] = last;
      }
      this.#sink(0);
    }
    return this.#heap.length > 0;
  }

  get #top(): NameStream {
    const [top] = this.#heap;
    if (top === undefined) throw new Error('dictionaries: merged names, at their end');
    return top;
  }

  #sink(from: number): void {
    const heap = this.#heap;
    for (let at = from; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        const one = heap[child];
        const other = heap[least];
        if (one && other && isBefore(one, other)) least = child;
      }
      const here = heap[at];
      const below = heap[least];
      if (least === at || !here || !below) return;
      heap[at] = below;
      heap[least] = here;
      at = least;
    }
  }
}

function isBefore(a: NameStream, b: NameStream): boolean {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const one = a.key[a.start + i] ?? 0;
    const other = b.key[b.start + i] ?? 0;
    if (one !== other) return one < other;
  }
  return a.length === b.length ? a.entry < b.entry : a.length < b.length;
}

/** The names of a stream that is in order, each once, with what it shares with the one before. */
export class NamesInOrder {
  /** Bytes of the name, `length` of them. */
  key = Buffer.alloc(128);
  length = 0;
  entry = 0;
  /** This many bytes are those of the name before. */
  shared = 0;
  /** It is the name before, of another entry. */
  isRepeated = false;
  readonly #names: NameStream;

  constructor(names: NameStream) {
    this.#names = names;
  }

  /** Goes to the next name; false at the end. */
  next(): boolean {
    const names = this.#names;
    while (names.next()) {
      const { key, start, length, entry } = names;
      const most = Math.min(length, this.length);
      let shared = 0;
      while (shared < most && key[start + shared] === this.key[shared]) shared += 1;
      const isRepeated = shared === length && length === this.length;
      if (isRepeated && entry === this.entry) continue;
      if (length > this.key.length) this.key = Buffer.concat([this.key], 2 * length);
      for (let i = shared; i < length; i += 1) this.key[i] = key[start + i] ?? 0;
      this.shared = shared;
      this.isRepeated = isRepeated;
      this.length = length;
      this.entry = entry;
      return true;
    }
    return false;
  }
}
