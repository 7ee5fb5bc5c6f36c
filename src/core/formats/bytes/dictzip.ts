import { BadFile, type ByteSource, type Codecs } from '../formatReader.ts';
import { maxUnpacked } from '../../../shared/limits.ts';
import { readExactly } from './readExactly.ts';

/** What the header of a dictzip file says. */
interface Chunks {
  /** Unpacked bytes of each chunk but the last. */
  readonly chunkSize: number;
  /** Where each packed chunk begins, and where the last one ends. */
  readonly offsets: readonly number[];
  /** Bytes of the whole, unpacked. */
  readonly size: number;
}

const HAS_CHECKSUM = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
const FIXED_HEADER = 10;
const TRAILER = 8;
const LONGEST_HEADER = 256 * 1024;

/** How many unpacked chunks are kept, 64 KB each; entries mostly lie in the order of their index. */
const KEPT_CHUNKS = 64;

/** Whether the bytes are the beginning of a gzip file. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/**
 * Opens a dictzip file for random access: gzip whose field `RA` lists the packed sizes of chunks,
 * each ended by a full flush (dictzip(1), RFC 1952). Null for a gzip file without such a list.
 *
 * The chunks are not checked against the checksum of the whole. Throws `BadFile`: `damaged` or
 * `truncated` when the list does not fit the file, `bomb` when it claims over 200 times its size;
 * reads throw `damaged` when a chunk is not as long as it should be.
 */
export function openDictzip(source: ByteSource, codecs: Codecs): ByteSource | null {
  const chunks = readChunks(source);
  if (chunks === null) return null;
  const { chunkSize, offsets, size } = chunks;
  const kept = new Map<number, Uint8Array>();

  function chunkAt(index: number): Uint8Array {
    const known = kept.get(index);
    if (known !== undefined) return known;
    const start = offsets[index] ?? 0;
    const packed = readExactly(source, start, (offsets[index + 1] ?? start) - start);
    const length = Math.min(chunkSize, size - index * chunkSize);
    const bytes = codecs.inflateRaw(packed, length);
    if (bytes.length !== length) throw new BadFile('damaged', source.name);
    if (kept.size >= KEPT_CHUNKS) kept.delete(kept.keys().next().value ?? -1);
    kept.set(index, bytes);
    return bytes;
  }

  return {
    name: source.name.replace(/\.(?:dz|gz)$/i, ''),
    size,
    read(offset, length) {
      const end = Math.min(offset + length, size);
      if (offset >= end) return new Uint8Array(0);
      const first = Math.floor(offset / chunkSize);
      const begin = first * chunkSize;
      if (end <= begin + chunkSize) return chunkAt(first).subarray(offset - begin, end - begin);
      const bytes = new Uint8Array(end - offset);
      for (let at = offset; at < end;) {
        const index = Math.floor(at / chunkSize);
        const from = at - index * chunkSize;
        const part = chunkAt(index).subarray(from, Math.min(chunkSize, from + end - at));
        bytes.set(part, at - offset);
        at += part.length;
      }
      return bytes;
    },
  };
}

function readChunks(source: ByteSource): Chunks | null {
  const head = source.read(0, LONGEST_HEADER).slice();
  const flags = head[3] ?? 0;
  if (!isGzip(head) || (flags & HAS_EXTRA) === 0) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  if (head.length < FIXED_HEADER + 2) throw new BadFile('truncated', source.name);
  const extraStart = FIXED_HEADER + 2;
  const extraEnd = extraStart + view.getUint16(FIXED_HEADER, true);
  if (extraEnd > head.length) throw new BadFile('truncated', source.name);
  const list = findList(view, extraStart, extraEnd);
  if (list === null) return null;
  let at = extraEnd;
  if ((flags & HAS_NAME) !== 0) at = head.indexOf(0, at) + 1;
  if ((flags & HAS_COMMENT) !== 0 && at > 0) at = head.indexOf(0, at) + 1;
  if (at === 0) throw new BadFile('damaged', source.name);
  if ((flags & HAS_CHECKSUM) !== 0) at += 2;
  return toChunks(source, view, list, at);
}

/** Where the data of the field `RA` begins; null when there is none. */
function findList(view: DataView, start: number, end: number): number | null {
  for (let at = start; at + 4 <= end;) {
    const length = view.getUint16(at + 2, true);
    const isList = view.getUint8(at) === 0x52 && view.getUint8(at + 1) === 0x41;
    if (isList && at + 4 + length <= end && length >= 6) {
      const count = view.getUint16(at + 8, true);
      return 6 + 2 * count <= length ? at + 4 : null;
    }
    at += 4 + length;
  }
  return null;
}

function toChunks(source: ByteSource, view: DataView, list: number, start: number): Chunks {
  const chunkSize = view.getUint16(list + 2, true);
  const count = view.getUint16(list + 4, true);
  const offsets = [start];
  let end = start;
  for (let index = 0; index < count; index += 1) {
    end += view.getUint16(list + 6 + 2 * index, true);
    offsets.push(end);
  }
  if (end + TRAILER > source.size) throw new BadFile('truncated', source.name);
  // Whoever writes more than fits one list appends a second gzip member.
  if (isGzip(source.read(end + TRAILER, 3))) throw new BadFile('unsupported', 'dictzip members');
  if (end - start > source.size - start - TRAILER) throw new BadFile('damaged', source.name);
  const tail = readExactly(source, source.size - 4, 4);
  const size = new DataView(tail.buffer, tail.byteOffset, 4).getUint32(0, true);
  if (size > maxUnpacked(source.size)) throw new BadFile('bomb', source.name);
  const isFitting = size <= count * chunkSize && size > (count - 1) * chunkSize;
  if (!isFitting && !(size === 0 && count <= 1)) throw new BadFile('damaged', source.name);
  return { chunkSize, offsets, size };
}
