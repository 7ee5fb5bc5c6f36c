import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { SpellingBucket } from '../../../core/search/spellings.ts';
import { DamagedFile } from '../damage.ts';

/** The words of all headwords of one length. */
interface Bucket extends SpellingBucket {
  /** Place of the word among them, found by halving; -1 where it is not there. */
  placeOf(word: string): number;
}

/** Reads the packed words of a dictionary; each length is kept in memory from its first use on. */
export class WordStore {
  readonly #byLength: StatementSync;
  readonly #signatures: StatementSync;
  readonly #buckets = new Map<number, Bucket | undefined>();

  constructor(db: DatabaseSync) {
    this.#byLength = db.prepare('SELECT count, is_wide, letters FROM word WHERE length = ?');
    this.#byLength.setReturnArrays(true);
    this.#signatures = db.prepare('SELECT signatures FROM word WHERE length = ?');
  }

  has(word: string): boolean {
    return this.placeOf(word) >= 0;
  }

  /** Place of a word among those of its length; -1 where it is not there. */
  placeOf(word: string): number {
    return this.bucket(word.length)?.placeOf(word) ?? -1;
  }

  /** The words of a length; undefined when there are none. */
  bucket(length: number): Bucket | undefined {
    if (!this.#buckets.has(length)) this.#buckets.set(length, this.#load(length));
    return this.#buckets.get(length);
  }

  #load(length: number): Bucket | undefined {
    const row = this.#byLength.get(length);
    if (row === undefined) return undefined;
    const [count, isWide, bytes] = row as unknown as [number, number, Uint8Array];
    const size = length * (isWide === 0 ? 1 : 2);
    if (bytes.length !== count * size) throw new DamagedFile('words');
    const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const encoding = isWide === 0 ? 'latin1' : 'utf16le';
    const wordAt = (i: number): string => letters.toString(encoding, i * size, (i + 1) * size);
    const codes = isWide === 0 ? letters : wordsOf(Uint16Array, bytes);
    const compareAt = (i: number, word: string): number => {
      for (let at = 0; at < length; at += 1) {
        const difference = (codes[i * length + at] ?? 0) - word.charCodeAt(at);
        if (difference !== 0) return difference;
      }
      return 0;
    };
    const placeOf = (word: string): number => {
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compareAt(middle, word) < 0) low = middle + 1;
        else high = middle;
      }
      return low < count && compareAt(low, word) === 0 ? low : -1;
    };
    let signatures: Uint32Array | undefined;
    const loadSignatures = (): Uint32Array => this.#loadSignatures(length, count);
    return {
      count,
      wordAt,
      codes,
      placeOf,
      // Most lengths are only asked whether a word is there.
      get signatures() {
        return (signatures ??= loadSignatures());
      },
    };
  }

  #loadSignatures(length: number, count: number): Uint32Array {
    const packed = this.#signatures.get(length)?.['signatures'];
    if (!(packed instanceof Uint8Array) || packed.length !== count * 4) {
      throw new DamagedFile('words');
    }
    return wordsOf(Uint32Array, packed);
  }
}

/** Bytes seen as numbers; copied only where they do not lie at a border. */
function wordsOf<T>(
  Words: {
    new (buffer: ArrayBufferLike, at: number, length: number): T;
    BYTES_PER_ELEMENT: number;
  },
  bytes: Uint8Array,
): T {
  const size = Words.BYTES_PER_ELEMENT;
  const { buffer, byteOffset } = bytes.byteOffset % size === 0 ? bytes : bytes.slice();
  return new Words(buffer, byteOffset, bytes.length / size);
}
