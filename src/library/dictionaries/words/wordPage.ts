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
const START = 5;
/** Place of the kind in a page. */
export const KIND_AT = 4;
const HALF = 15;
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
   * @param shared So many of them are those of the name before.
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

/** Whether these are the bytes of a page as they were written. */
export function isWordPage(page: Uint8Array): boolean {
  if (page.length < START) return false;
  const sum = new DataView(page.buffer, page.byteOffset).getUint32(0, true);
  return crc32(page.subarray(KIND_AT)) === sum;
}

/** Goes through the names of a page that {@link isWordPage}. */
export class WordPageCursor {
  /** Bytes of the name that it stands at, `length` of them. */
  key = Buffer.alloc(256);
  length = 0;
  /** So many bytes are those of the name before. */
  shared = 0;
  /** Entries of the name in this page. */
  count = 0;
  /** The first of them, and its cost. */
  entry = 0;
  cost = 0;
  #page: Uint8Array = new Uint8Array(0);
  #at = 0;
  /** Entries of the name that were not read. */
  #left = 0;
  readonly #hasCosts: boolean;

  /** @param hasCosts Whether names of this kind have costs. */
  constructor(hasCosts: boolean) {
    this.#hasCosts = hasCosts;
  }

  /** Stands before the first name of a page. */
  open(page: Uint8Array): void {
    this.#page = page;
    this.#at = START;
    this.#left = 0;
    this.length = 0;
  }

  /** Goes to the next name; false at the end. */
  next(): boolean {
    const page = this.#page;
    while (this.#left > 0) this.#skipEntry();
    if (this.#at >= page.length) return false;
    const lengths = page[this.#at] ?? 0;
    this.#at += 1;
    this.shared = lengths >> 4;
    let rest = lengths & HALF;
    if (this.shared === HALF) this.shared += this.#number();
    if (rest === HALF) rest += this.#number();
    this.length = this.shared + rest;
    if (this.length > this.key.length) {
      this.key = Buffer.concat([this.key], Math.max(this.length, 2 * this.key.length));
    }
    const { key } = this;
    for (let i = this.shared; i < this.length; i += 1) {
      key[i] = page[this.#at] ?? 0;
      this.#at += 1;
    }
    const first = this.#number();
    this.entry = first >>> 1;
    if (this.#hasCosts) this.cost = this.#byte();
    this.#left = (first & 1) === 0 ? 0 : this.#number();
    this.count = 1 + this.#left;
    return true;
  }

  /** Goes to the next entry of the name; false when there is none in this page. */
  nextEntry(): boolean {
    if (this.#left === 0) return false;
    const step = this.#number();
    if (this.#hasCosts) {
      this.entry += step & 1 ? -(step + 1) / 2 : step / 2;
      this.cost = this.#byte();
    } else this.entry += step;
    this.#left -= 1;
    return true;
  }

  /** Goes to the first name from `wanted` on; false when all that are left stand before it. */
  seek(wanted: Uint8Array): boolean {
    // So far the name before agrees with what is wanted: a name that shares more with it stands
    // before `wanted` as well, one that shares less stands behind.
    let agreed = 0;
    while (this.next()) {
      if (this.shared > agreed) continue;
      if (this.shared < agreed) return true;
      while (agreed < this.length && this.key[agreed] === wanted[agreed]) {
        agreed += 1;
        if (agreed === wanted.length) return true;
      }
      if (wanted.length === 0) return true;
      if (agreed < this.length && (this.key[agreed] ?? 0) > (wanted[agreed] ?? 0)) return true;
    }
    return false;
  }

  /** Whether the name begins with these bytes. */
  startsWith(letters: Uint8Array): boolean {
    if (letters.length > this.length) return false;
    for (let i = 0; i < letters.length; i += 1) {
      if (this.key[i] !== letters[i]) return false;
    }
    return true;
  }

  /** The name as a text. */
  text(): string {
    return this.key.toString('utf8', 0, this.length);
  }

  #skipEntry(): void {
    while ((this.#page[this.#at] ?? 0) > 0x7f) this.#at += 1;
    this.#at += this.#hasCosts ? 2 : 1;
    this.#left -= 1;
  }

  #byte(): number {
    const byte = this.#page[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }

  #number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }
}
