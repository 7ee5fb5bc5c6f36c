import { decoderFor } from '../bytes/textLines.ts';
import { readExactly } from '../bytes/readExactly.ts';
import { BadFile, type ByteSource } from '../formatReader.ts';

/** The first bytes of every Slob file: `!-1SLOB` and a control character. */
export const SLOB_MAGIC: readonly number[] = [0x21, 0x2d, 0x31, 0x53, 0x4c, 0x4f, 0x42, 0x1f];

/** A word with the blob that it means. */
interface SlobReference {
  readonly key: string;
  readonly bin: number;
  /** Of the blob in its bin. */
  readonly place: number;
}

/** What a Slob file says of itself, and where its parts lie. */
export interface SlobHeader {
  readonly compression: string;
  readonly tags: ReadonlyMap<string, string>;
  /** Content types, by the number that blobs name them by. */
  readonly types: readonly string[];
  readonly blobCount: number;
  readonly referenceCount: number;
  readonly referenceAt: (index: number) => SlobReference;
  readonly binCount: number;
  /** Where a bin begins in the file. */
  readonly binAt: (index: number) => number;
}

const ID_LENGTH = 16;

/**
 * Reads the header of a Slob file (format as described by its author, "Slob File Format"): magic,
 * UUID, encoding, compression, tags, content types, number of blobs, place of the store, size; then a
 * list of references and the store, a list of bins. Numbers are big-endian. Fragments of references
 * are passed over.
 *
 * Throws `BadFile`: `damaged`, `truncated`, `bad-encoding`.
 */
export function readSlobHeader(source: ByteSource): SlobHeader {
  let at = SLOB_MAGIC.length + ID_LENGTH;
  const number = (width: 1 | 2 | 4 | 8): number => {
    const value = numberAt(source, at, width);
    at += width;
    return value;
  };
  const raw = (width: 1 | 2): Uint8Array => {
    const length = number(width);
    const bytes = readExactly(source, at, length).slice();
    at += length;
    return bytes;
  };
  const magic = readExactly(source, 0, SLOB_MAGIC.length);
  if (!SLOB_MAGIC.every((byte, i) => magic[i] === byte)) throw new BadFile('damaged', source.name);
  const decoder = decoderFor(new TextDecoder().decode(raw(1)));
  // Tags can be changed in place: zero bytes fill them up.
  const text = (width: 1 | 2): string => decoder.decode(raw(width)).replace(/\0+$/, '');
  const compression = text(1);
  const tags = new Map<string, string>();
  for (let count = number(1); count > 0; count -= 1) {
    const name = text(1);
    tags.set(name, text(1));
  }
  const types: string[] = [];
  for (let count = number(1); count > 0; count -= 1) types.push(text(2));
  const blobCount = number(4);
  const storeOffset = number(8);
  const size = number(8);
  if (size > source.size) throw new BadFile('truncated', source.name);
  const references = listAt(source, at);
  const bins = listAt(source, storeOffset);
  return {
    compression,
    tags,
    types,
    blobCount,
    referenceCount: references.count,
    referenceAt(index) {
      const start = references.placeOf(index);
      const length = numberAt(source, start, 2);
      const key = decoder.decode(readExactly(source, start + 2, length));
      const bin = numberAt(source, start + 2 + length, 4);
      return { key, bin, place: numberAt(source, start + 6 + length, 2) };
    },
    binCount: bins.count,
    binAt: bins.placeOf,
  };
}

/** A list: the number of its items, the place of each of 8 bytes, the items. */
function listAt(
  source: ByteSource,
  start: number,
): { readonly count: number; readonly placeOf: (index: number) => number } {
  const count = numberAt(source, start, 4);
  const data = start + 4 + count * 8;
  if (data > source.size) throw new BadFile('truncated', source.name);
  return { count, placeOf: (index) => data + numberAt(source, start + 4 + index * 8, 8) };
}

function numberAt(source: ByteSource, at: number, width: 1 | 2 | 4 | 8): number {
  const bytes = readExactly(source, at, width);
  const view = new DataView(bytes.buffer, bytes.byteOffset, width);
  if (width === 8) return Number(view.getBigUint64(0));
  return width === 4 ? view.getUint32(0) : width === 2 ? view.getUint16(0) : view.getUint8(0);
}
