/** Bytes in which the number of an entry is written, the lowest first. */
const ENTRY_BYTES = 3;
/** Longer beginnings shared by many names are made by machines. */
const MAX_LETTERS = 32;

/**
 * Finds the beginnings that many names share, in one pass over names in their order:
 *
 *     name       a  ab  abc  abd  b          taken in order; where a beginning started is kept
 *     start of   a: 0   ab: 1   abc: 2       and when it ends, at `b`, the names since its start
 *                                            are the ones that begin so
 */
export class OpenBeginnings {
  readonly #leastNames: number;
  readonly #onShared: (letters: string, start: number) => void;
  /** Of each beginning of the last name: the number of its first name, and where it ends. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #before = Buffer.alloc(4 * MAX_LETTERS);

  /**
   * @param leastNames Beginnings of fewer names are passed over.
   * @param onShared Takes a beginning and the number of the first name that begins so; the last one
   *   is the name before.
   */
  constructor(leastNames: number, onShared: (letters: string, start: number) => void) {
    this.#leastNames = leastNames;
    this.#onShared = onShared;
  }

  /**
   * Takes the next name: the bytes of `key` from one place to another.
   *
   * @param shared This many of its bytes are those of the name before.
   * @param count How many names, or entries of names, came before it.
   */
  add(key: Buffer, from: number, to: number, shared: number, count: number): void {
    this.closeAfter(shared, count);
    const length = to - from;
    for (let end = 1; end <= length; end += 1) {
      const isEnd = end === length || ((key[from + end] ?? 0) & 0xc0) !== 0x80;
      if (isEnd && end > (this.#ends.at(-1) ?? 0) && this.#ends.length < MAX_LETTERS) {
        this.#starts.push(count);
        this.#ends.push(end);
      }
    }
    this.#before.set(key.subarray(from, Math.min(to, from + this.#before.length)));
  }

  /** Closes the beginnings that end after this many bytes, with `count` names so far. */
  closeAfter(bytes: number, count: number): void {
    // Where two beginnings have the very same names, the longer one stands for both.
    let written = 0;
    for (let end = this.#ends.at(-1); end !== undefined && end > bytes; end = this.#ends.at(-1)) {
      const start = this.#starts.pop() ?? 0;
      this.#ends.pop();
      const names = count - start;
      if (names < this.#leastNames || names === written) continue;
      this.#onShared(this.#before.toString('utf8', 0, end), start);
      written = names;
    }
  }
}

/** Numbers of entries as the table `beginning` has them. */
export function packEntries(entries: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(entries.length * ENTRY_BYTES);
  entries.forEach((entry, i) => bytes.writeUIntLE(entry, i * ENTRY_BYTES, ENTRY_BYTES));
  return bytes;
}

/** What {@link packEntries} made. */
export function unpackEntries(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(Math.floor(bytes.length / ENTRY_BYTES));
  for (let i = 0, at = 0; i < numbers.length; i += 1, at += ENTRY_BYTES) {
    numbers[i] = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
  }
  return numbers;
}
