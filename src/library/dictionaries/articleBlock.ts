import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { EntryBody } from '../../shared/body.ts';
import { DamagedFile } from './damage.ts';

/** An article as it is stored. */
export interface StoredArticle {
  /** Number of the first entry that has it. */
  readonly entry: number;
  readonly kind: EntryBody['kind'];
  /** Text, markup, or a tree as JSON. */
  readonly body: string;
  /** What is searched; '' when it is the same as `body`. */
  readonly text: string;
}

/*
 * A block is a header and the texts of its articles, compressed with a checksum. The header is
 * written column by column, in numbers of 7 bits a byte, which leaves little of it:
 *
 *     count | entry of the first, then steps | kinds | bytes of bodies | bytes of texts
 *     body text body text ...
 */
const KINDS: readonly EntryBody['kind'][] = ['text', 'html', 'tree'];
/** A block is 32 KiB, or one article that is larger; this is far over both. */
const MAX_BLOCK = 16 * 1024 * 1024;

const PARAMETERS = {
  [constants.ZSTD_c_compressionLevel]: 3,
  [constants.ZSTD_c_checksumFlag]: 1,
};

/** Packs articles that follow each other. */
export function packBlock(articles: readonly StoredArticle[]): Uint8Array {
  const texts = articles.flatMap(({ body, text }) => [Buffer.from(body), Buffer.from(text)]);
  const numbers = [
    articles.length,
    ...articles.map(({ entry }, i) => entry - (articles[i - 1]?.entry ?? 0)),
    ...articles.map(({ kind }) => KINDS.indexOf(kind)),
    ...texts.filter((_, i) => i % 2 === 0).map(({ length }) => length),
    ...texts.filter((_, i) => i % 2 === 1).map(({ length }) => length),
  ];
  const header = Buffer.from(numbers.flatMap(toVarint));
  return zstdCompressSync(Buffer.concat([header, ...texts]), { params: PARAMETERS });
}

/** A block that was decompressed; its articles are decoded one by one. */
export interface OpenBlock {
  readonly count: number;
  /** Article `index` of the block; null when there are not this many. */
  readonly at: (index: number) => StoredArticle | null;
}

/** Opens a block. Throws `DamagedFile` for bytes that {@link packBlock} has not made. */
export function openBlock(data: Uint8Array): OpenBlock {
  const bytes = decompress(data);
  const header = new HeaderReader(bytes);
  const count = header.next();
  if (count === 0 || count > bytes.length) throw new DamagedFile('header of a block');
  const steps = header.column(count);
  const kinds = header.column(count);
  const bodies = header.column(count);
  const texts = header.column(count);
  const starts = [header.position];
  for (let i = 0; i < count; i += 1) {
    starts.push((starts[i] ?? 0) + (bodies[i] ?? 0) + (texts[i] ?? 0));
  }
  if (starts[count] !== bytes.length) throw new DamagedFile('length of a block');
  return {
    count,
    at: (index) => {
      const start = starts[index];
      const kind = index < count ? KINDS[kinds[index] ?? -1] : undefined;
      if (start === undefined || kind === undefined) return null;
      const middle = start + (bodies[index] ?? 0);
      const entry = steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0);
      const body = bytes.toString('utf8', start, middle);
      return { entry, kind, body, text: bytes.toString('utf8', middle, starts[index + 1]) };
    },
  };
}

function toVarint(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
  return bytes;
}

class HeaderReader {
  position = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let value = 0;
    for (let factor = 1; factor < 2 ** 35; factor *= 0x80) {
      const byte = this.#bytes[this.position];
      if (byte === undefined) break;
      this.position += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    throw new DamagedFile('header of a block');
  }

  column(count: number): readonly number[] {
    return Array.from({ length: count }, () => this.next());
  }
}

function decompress(data: Uint8Array): Buffer {
  try {
    return zstdDecompressSync(data, { maxOutputLength: MAX_BLOCK });
  } catch {
    // Node has many words for it, and all mean that these are not the bytes we wrote.
    throw new DamagedFile('a block');
  }
}
