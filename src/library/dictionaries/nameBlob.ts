import { crc32 } from 'node:zlib';
import type { NameKind } from './schema.ts';

/*
 * Names of one kind in the order of their UTF-8 bytes (which beyond U+FFFF is not the order of
 * JavaScript's strings), those that are equal in the order of their entries:
 *
 *     checksum (4) | kind (1) | lengths, rest, entry | lengths, rest, entry | ...
 *
 *     model            0 + 5   model      12
 *     model collapse   5 + 9   collapse  -3
 *
 * `lengths` are two halves of a byte: how many bytes are shared with the name before, and how many
 * follow; 15 says that what is above it comes as a number of 7 bits a byte. `entry` is the step from
 * the entry before, its sign in the lowest bit.
 */
const START = 5;
/** Place of the kind in a blob. */
export const KIND_AT = 4;
const HALF = 15;
/** Two of them fill a page of SQLite, with what it says about their rows. */
const BLOB_SIZE = 2024;
/** Bytes that the numbers of one name may take. */
const NUMBERS = 16;

/** Packs names that come in order. */
export class NameBlobWriter {
  /** Names in the open blob. */
  count = 0;
  #bytes = Buffer.alloc(BLOB_SIZE);
  #length = START;
  #entry = 0;

  /** Whether a name still has room; one that is longer than a blob has room in an empty one. */
  hasRoom(rest: number): boolean {
    return this.count === 0 || this.#length + rest + NUMBERS <= BLOB_SIZE;
  }

  /**
   * @param key Its bytes from `start` on, `length` of them.
   * @param shared This many of them are those of the name before; 0 for the first one of a blob.
   */
  add(key: Uint8Array, start: number, length: number, shared: number, entry: number): void {
    const rest = length - shared;
    if (this.#length + rest + NUMBERS > this.#bytes.length) this.#grow(rest);
    const bytes = this.#bytes;
    bytes[this.#length] = (Math.min(shared, HALF) << 4) | Math.min(rest, HALF);
    this.#length += 1;
    if (shared >= HALF) this.#addNumber(shared - HALF);
    if (rest >= HALF) this.#addNumber(rest - HALF);
    for (let i = start + shared; i < start + length; i += 1) {
      bytes[this.#length] = key[i] ?? 0;
      this.#length += 1;
    }
    const step = entry - this.#entry;
    this.#addNumber(step < 0 ? -2 * step - 1 : 2 * step);
    this.#entry = entry;
    this.count += 1;
  }

  /** Gives the blob, and begins another. */
  close(kind: NameKind): Uint8Array {
    this.#bytes[KIND_AT] = kind;
    const sum = crc32(this.#bytes.subarray(KIND_AT, this.#length));
    this.#bytes.writeUInt32LE(sum, 0);
    const blob = Uint8Array.prototype.slice.call(this.#bytes, 0, this.#length);
    this.#length = START;
    this.#entry = 0;
    this.count = 0;
    return blob;
  }

  #addNumber(value: number): void {
    let left = value;
    for (; left > 0x7f; left >>>= 7) {
      this.#bytes[this.#length] = (left & 0x7f) | 0x80;
      this.#length += 1;
    }
    this.#bytes[this.#length] = left;
    this.#length += 1;
  }

  #grow(rest: number): void {
    const larger = Buffer.alloc(this.#length + rest + NUMBERS);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Whether these are the bytes of a blob as they were written. */
export function isNameBlob(blob: Uint8Array): boolean {
  if (blob.length < START) return false;
  const sum = new DataView(blob.buffer, blob.byteOffset).getUint32(0, true);
  return crc32(blob.subarray(KIND_AT)) === sum;
}

/** Goes through the names of a blob that {@link isNameBlob}. */
export class NameCursor {
  /** Bytes of the name that it stands at, `length` of them. */
  key = Buffer.alloc(128);
  length = 0;
  entry = 0;
  /** This many bytes are those of the name before. */
  shared = 0;
  #blob: Uint8Array = new Uint8Array(0);
  #at = 0;

  /** Stands before the first name of a blob. */
  open(blob: Uint8Array): void {
    this.#blob = blob;
    this.#at = START;
    this.length = 0;
    this.entry = 0;
  }

  /** Goes to the next name; false at the end. */
  next(): boolean {
    const blob = this.#blob;
    if (this.#at >= blob.length) return false;
    const lengths = blob[this.#at] ?? 0;
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
      key[i] = blob[this.#at] ?? 0;
      this.#at += 1;
    }
    const step = this.#number();
    this.entry += step & 1 ? -(step + 1) / 2 : step / 2;
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

  /** Length of the text in UTF-16 units, without making it. */
  units(): number {
    let units = 0;
    for (let i = 0; i < this.length; i += 1) {
      const byte = this.key[i] ?? 0;
      // All but the bytes that continue a character; one beyond U+FFFF counts twice.
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    return units;
  }

  /** The name as a text. */
  text(): string {
    return this.key.toString('utf8', 0, this.length);
  }

  #number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#blob[this.#at] ?? 0;
      this.#at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value;
  }
}
