import { MAX_ENTRY } from '../../../shared/limits.ts';
import { BadFile, type ByteSource, type Codecs } from '../formatReader.ts';
import { readBlock } from './mdictBlock.ts';
import type { MdictFile } from './mdictFile.ts';

/** A key with where its record lies among all records, unpacked. */
export interface MdictKey {
  /** Number of the entry in the file, from 1. */
  readonly line: number;
  readonly key: string;
  readonly start: number;
  /** Where the next record begins. */
  readonly end: number;
}

/** A key with its record. */
export interface MdictRecord extends MdictKey {
  /** Null when the place is none, or is over the limit. */
  readonly bytes: Uint8Array | null;
}

/** Reads all keys in the order of the file. Throws what `readBlock` throws. */
export function* readKeys(
  source: ByteSource,
  file: MdictFile,
  codecs: Codecs,
): Generator<MdictKey> {
  const { version, unit, encoding } = file.header;
  const width = version === 1 ? 4 : 8;
  const decoder = new TextDecoder(encoding);
  let line = 0;
  let pending: Omit<MdictKey, 'end'> | null = null;
  for (const place of file.keyBlocks) {
    const bytes = readBlock(source, place, codecs);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at + width < bytes.length;) {
      const start = width === 4 ? view.getUint32(at) : Number(view.getBigUint64(at));
      const end = endOfText(bytes, at + width, unit);
      if (end === -1) throw new BadFile('damaged', source.name);
      if (pending !== null) yield { ...pending, end: start };
      line += 1;
      pending = { line, key: decoder.decode(bytes.subarray(at + width, end)), start };
      at = end + unit;
    }
  }
  if (pending !== null) yield { ...pending, end: file.recordSize };
}

function endOfText(bytes: Uint8Array, start: number, unit: 1 | 2): number {
  if (unit === 1) return bytes.indexOf(0, start);
  for (let at = start; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) return at;
  }
  return -1;
}

/**
 * Reads all keys with their records; one block is unpacked at a time.
 *
 * @param limit the longest record, in bytes.
 */
export function* readRecords(
  source: ByteSource,
  file: MdictFile,
  codecs: Codecs,
  limit = MAX_ENTRY,
): Generator<MdictRecord> {
  const read = recordReader(source, file, codecs);
  for (const key of readKeys(source, file, codecs)) {
    const { start, end } = key;
    const isPlace = start <= end && end <= file.recordSize && end - start <= limit;
    yield { ...key, bytes: isPlace ? read(start, end) : null };
  }
}

function recordReader(
  source: ByteSource,
  { recordBlocks }: MdictFile,
  codecs: Codecs,
): (start: number, end: number) => Uint8Array {
  const begins = [0];
  for (const { unpacked } of recordBlocks) begins.push((begins.at(-1) ?? 0) + unpacked);
  let current = -1;
  let bytes = new Uint8Array(0);
  const load = (block: number): Uint8Array => {
    const place = recordBlocks[block];
    if (block !== current && place !== undefined) {
      bytes = readBlock(source, place, codecs).slice();
      current = block;
    }
    return bytes;
  };
  const blockAt = (offset: number): number => {
    let low = 0;
    let high = begins.length - 1;
    while (low < high - 1) {
      const middle = (low + high) >>> 1;
      if ((begins[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
  return (start, end) => {
    const result = new Uint8Array(end - start);
    for (let at = start; at < end;) {
      const block = blockAt(at);
      const from = at - (begins[block] ?? 0);
      const part = load(block).subarray(from, from + end - at);
      if (part.length === 0) throw new BadFile('damaged', source.name);
      result.set(part, at - start);
      at += part.length;
    }
    return result;
  };
}
