import { crc32 } from 'node:zlib';
import { HALF, KIND_AT, START } from './wordPage.ts';
import { hasCosts } from './wordSchema.ts';

/** Names between two at which reading can begin. */
const STEP = 16;

/** A page that was found to be as it was written. */
export interface OpenWordPage {
  readonly bytes: Uint8Array;
  readonly kind: number;
  /** Made when a name is looked for in the page a second time; most pages are asked once. */
  places: PagePlaces | null;
  isKnown: boolean;
}

/** Places of a page at which reading can begin: every sixteenth name. */
interface PagePlaces {
  /** Where in the page each of these names stands. */
  readonly starts: Uint16Array;
  /** These names, one after the other, and where each ends. */
  readonly keys: Uint8Array;
  readonly keyEnds: Uint32Array;
}

/** Opens the bytes of a page; null when they are not as they were written. */
export function openWordPage(bytes: Uint8Array): OpenWordPage | null {
  if (!isWordPage(bytes)) return null;
  return { bytes, kind: bytes[KIND_AT] ?? 0, places: null, isKnown: false };
}

function findPlaces(page: OpenWordPage): PagePlaces {
  const cursor = hasCosts(page.kind) ? COSTED : PLAIN;
  const starts: number[] = [];
  const keys: Uint8Array[] = [];
  cursor.open(page);
  for (let i = 0; ; i += 1) {
    const at = cursor.nextPlace();
    if (!cursor.next()) break;
    if (i % STEP !== 0) continue;
    starts.push(at);
    keys.push(Uint8Array.prototype.slice.call(cursor.key, 0, cursor.length));
  }
  let end = 0;
  const keyEnds = Uint32Array.from(keys, (key) => (end += key.length));
  return { starts: Uint16Array.from(starts), keys: Buffer.concat(keys), keyEnds };
}

/** Whether these are the bytes of a page as they were written. */
function isWordPage(page: Uint8Array): boolean {
  if (page.length < START) return false;
  const sum = new DataView(page.buffer, page.byteOffset).getUint32(0, true);
  return crc32(page.subarray(KIND_AT)) === sum;
}

/** Goes through the names of a page. */
export class WordPageCursor {
  /** Bytes of the name that it stands at, `length` of them. */
  key = Buffer.alloc(256);
  length = 0;
  /** This many bytes are those of the name before. */
  shared = 0;
  /** Entries of the name in this page. */
  count = 0;
  /** The first of them, and its cost. */
  entry = 0;
  cost = 0;
  #at = 0;
  #opened: OpenWordPage | undefined;
  #page: Uint8Array = new Uint8Array(0);
  /** Entries of the name that were not read. */
  #left = 0;
  readonly #isCosted: boolean;

  /** @param isCosted Whether names of this kind have costs. */
  constructor(isCosted: boolean) {
    this.#isCosted = isCosted;
  }

  /** Stands before the first name of a page. */
  open(page: OpenWordPage): void {
    this.#opened = page;
    this.#page = page.bytes;
    this.#at = START;
    this.#left = 0;
    this.length = 0;
  }

  /** Where in the page the next name stands. */
  nextPlace(): number {
    this.#skipEntries();
    return this.#at;
  }

  /** Goes to the next name; false at the end. */
  next(): boolean {
    const page = this.#page;
    this.#skipEntries();
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
    if (this.#isCosted) this.cost = this.#byte();
    this.#left = (first & 1) === 0 ? 0 : this.#number();
    this.count = 1 + this.#left;
    return true;
  }

  /** Goes to the next entry of the name; false when there is none in this page. */
  nextEntry(): boolean {
    if (this.#left === 0) return false;
    const step = this.#number();
    if (this.#isCosted) {
      this.entry += step & 1 ? -(step + 1) / 2 : step / 2;
      this.cost = this.#byte();
    } else this.entry += step;
    this.#left -= 1;
    return true;
  }

  /**
   * Goes to the first name from `wanted` on, from the beginning of the page; false when all stand
   * before it.
   */
  seek(wanted: Uint8Array): boolean {
    // So far the name before agrees with what is wanted: a name that shares more with it stands
    // before `wanted` as well, one that shares less stands behind.
    let agreed = this.#skipTo(wanted);
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

  /** Goes to the last place that stands before `wanted`; gives how much its name agrees with it. */
  #skipTo(wanted: Uint8Array): number {
    const page = this.#opened;
    if (page?.isKnown !== true) {
      if (page) page.isKnown = true;
      return 0;
    }
    const { starts, keys, keyEnds } = (page.places ??= findPlaces(page));
    const startOf = (i: number): number => (i === 0 ? 0 : (keyEnds[i - 1] ?? 0));
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(keys, wanted, startOf(middle), keyEnds[middle])) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    const start = startOf(low - 1);
    const end = keyEnds[low - 1] ?? 0;
    if (end - start > this.key.length) this.key = Buffer.alloc(2 * (end - start));
    for (let i = start; i < end; i += 1) this.key[i - start] = keys[i] ?? 0;
    this.#at = starts[low - 1] ?? START;
    this.#left = 0;
    this.next();
    let agreed = 0;
    while (agreed < this.length && this.key[agreed] === wanted[agreed]) agreed += 1;
    return agreed;
  }

  #skipEntries(): void {
    for (; this.#left > 0; this.#left -= 1) {
      while ((this.#page[this.#at] ?? 0) > 0x7f) this.#at += 1;
      this.#at += this.#isCosted ? 2 : 1;
    }
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

/** Read the pages that are opened, never two at once. */
const PLAIN = new WordPageCursor(false);
const COSTED = new WordPageCursor(true);

/** Whether bytes, or a part of them, stand before others: the order of UTF-8. */
export function isBefore(
  bytes: Uint8Array,
  others: Uint8Array,
  start = 0,
  end = bytes.length,
): boolean {
  const length = Math.min(end - start, others.length);
  for (let i = 0; i < length; i += 1) {
    const difference = (bytes[start + i] ?? 0) - (others[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return end - start < others.length;
}

/** Whether bytes begin with others. */
export function beginsWith(bytes: Uint8Array, others: Uint8Array): boolean {
  if (others.length > bytes.length) return false;
  for (let i = 0; i < others.length; i += 1) if (bytes[i] !== others[i]) return false;
  return true;
}
