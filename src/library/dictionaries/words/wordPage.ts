import { crc32 } from 'node:zlib';

/*
 * A page holds names of one kind in the order of their UTF-8 bytes, each with the entries that it
 * leads to:
 *
 *     checksum (4) | kind (1) | lengths, rest, entries | lengths, rest, entries | ...
 *
 *     model            0 + 5   model      12
 *     model collapse   5 + 9   collapse   80, 97, 3021
 *
 * `lengths` are two halves of a byte: how many bytes are shared with the name before, and how many
 * follow; 15 says that what is above it comes as a number. A number takes 7 bits a byte. The first
 * entry is doubled, one more where others follow it: then comes their count less one, and each as
 * the step from the one before. Of names that have costs each entry is followed by a byte with its
 * cost, and steps have their sign in the lowest bit, since such entries stand in the order of their
 * costs. A name with more entries than fit goes on in the next page.
 */
export const START = 5;
/** Place of the kind in a page. */
export const KIND_AT = 4;
export const HALF = 15;
/** With what SQLite says about it, such a row fills one of its pages. */
const PAGE_SIZE = 4040;
/** Bytes that one number may take. */
const NUMBER = 5;
/** Less room than this is not worth beginning a name that goes on in the next page. */
const MIN_ROOM = 256;

/** Entries of a name; `costs` has as many bytes, or is null where names have none. */
export interface Postings {
  readonly entries: ArrayLike<number>;
  readonly costs: ArrayLike<number> | null;
}

/** Packs names that come in order. */
export class WordPageWriter {
  readonly #bytes = Buffer.alloc(PAGE_SIZE);
  readonly #write: (kind: number, first: Uint8Array, page: Uint8Array) => void;
  #length = START;
  #kind = -1;
  #first: Uint8Array = new Uint8Array(0);

  /**
   * @param write takes a page: its kind, a text from which on names are found in it, its bytes.
   */
  constructor(write: (kind: number, first: Uint8Array, page: Uint8Array) => void) {
    this.#write = write;
  }

  /**
   * @param key Its first `length` bytes are the name, at most 3,000.
   * @param shared This many of them are those of the name before.
   */
  add(kind: number, key: Buffer, length: number, shared: number, postings: Postings): void {
    const isNewKind = kind !== this.#kind;
    if (isNewKind) this.#open(kind, new Uint8Array(0));
    const header = length - (this.#length === START ? 0 : shared) + 2 * NUMBER + 1;
    const size = header + sizeOf(postings);
    const room = PAGE_SIZE - this.#length;
    const isBegun = this.#length > START;
    if (isBegun && size > room && (size <= PAGE_SIZE - START || room < header + MIN_ROOM)) {
      // One byte more than what is shared tells this name from the last one.
      this.#open(kind, Uint8Array.prototype.slice.call(key, 0, Math.min(length, shared + 1)));
    }
    let from = 0;
    for (let part = 0; from < postings.entries.length; part += 1) {
      // Behind the name itself, which is to be looked for from its first page on.
      const behind = Uint8Array.of(0, part >> 8, part & 0xff);
      if (part > 0) this.#open(kind, Buffer.concat([key.subarray(0, length), behind]));
      this.#addKey(key, length, this.#length === START ? 0 : shared);
      from = this.#addPostings(postings, from);
    }
  }

  close(): void {
    if (this.#length > START) this.#flush();
  }

  #open(kind: number, first: Uint8Array): void {
    this.close();
    this.#kind = kind;
    this.#first = first;
  }

  #flush(): void {
    this.#bytes[KIND_AT] = this.#kind;
    this.#bytes.writeUInt32LE(crc32(this.#bytes.subarray(KIND_AT, this.#length)), 0);
    const page = Uint8Array.prototype.slice.call(this.#bytes, 0, this.#length);
    this.#write(this.#kind, this.#first, page);
    this.#length = START;
  }

  #addKey(key: Uint8Array, length: number, shared: number): void {
    const rest = length - shared;
    this.#bytes[this.#length] = (Math.min(shared, HALF) << 4) | Math.min(rest, HALF);
    this.#length += 1;
    if (shared >= HALF) this.#addNumber(shared - HALF);
    if (rest >= HALF) this.#addNumber(rest - HALF);
    for (let i = shared; i < length; i += 1) {
      this.#bytes[this.#length] = key[i] ?? 0;
      this.#length += 1;
    }
  }

  /** Adds as many entries as there is room for; gives the number of the first one left. */
  #addPostings({ entries, costs }: Postings, from: number): number {
    let room = PAGE_SIZE - this.#length - NUMBER;
    let to = from;
    while (to < entries.length && room > 0) {
      room -= stepSize(entries, costs, to, from);
      if (room >= 0) to += 1;
    }
    const count = to - from;
    this.#addNumber(2 * (entries[from] ?? 0) + (count > 1 ? 1 : 0));
    if (costs !== null) this.#addByte(costs[from] ?? 0);
    if (count > 1) this.#addNumber(count - 1);
    for (let i = from + 1; i < to; i += 1) {
      this.#addNumber(stepAt(entries, costs, i));
      if (costs !== null) this.#addByte(costs[i] ?? 0);
    }
    return to;
  }

  #addByte(value: number): void {
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  #addNumber(value: number): void {
    let left = value;
    for (; left > 0x7f; left >>>= 7) this.#addByte((left & 0x7f) | 0x80);
    this.#addByte(left);
  }
}

function stepAt(entries: ArrayLike<number>, costs: unknown, i: number): number {
  const step = (entries[i] ?? 0) - (entries[i - 1] ?? 0);
  if (costs === null) return step;
  return step < 0 ? -2 * step - 1 : 2 * step;
}

function stepSize(entries: ArrayLike<number>, costs: unknown, i: number, from: number): number {
  const value = i === from ? 2 * (entries[i] ?? 0) : stepAt(entries, costs, i);
  const size =
    value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x200000 ? 3 : value < 0x10000000 ? 4 : 5;
  return costs === null ? size : size + 1;
}

function sizeOf({ entries, costs }: Postings): number {
  let size = 0;
  for (let i = 0; i < entries.length && size < PAGE_SIZE; i += 1) {
    size += stepSize(entries, costs, i, 0);
  }
  return size;
}
