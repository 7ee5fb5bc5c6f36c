import { MAX_ENTRIES } from '../../../shared/limits.ts';
import { readExactly } from '../bytes/readExactly.ts';
import { BadFile, type ByteSource, type Codecs } from '../formatReader.ts';
import { type BlockPlace, readBlock } from './mdictBlock.ts';
import { type MdictHeader, readMdictHeader } from './mdictHeader.ts';

/** An opened `.mdx` or `.mdd`: where its blocks lie. */
export interface MdictFile {
  readonly header: MdictHeader;
  /** As the file says. */
  readonly entryCount: number;
  /** Blocks of keys, in order. */
  readonly keyBlocks: readonly BlockPlace[];
  /** Blocks of records, in order. */
  readonly recordBlocks: readonly BlockPlace[];
  /** Bytes of all records, unpacked. */
  readonly recordSize: number;
}

/**
 * Opens an MDict file (format as described by its community, "MDict MDX/MDD file format", engine
 * versions 1.2 and 2.0):
 *
 *     header | sizes of the key part | index of key blocks | key blocks
 *            | sizes of the record part | index of record blocks | record blocks
 *
 * All places are checked against the size of the file. Throws what `readMdictHeader` and
 * `readBlock` throw.
 */
export function openMdict(source: ByteSource, codecs: Codecs, isMedia: boolean): MdictFile {
  const header = readMdictHeader(source, isMedia);
  const width = header.version === 1 ? 4 : 8;
  const keys = readKeyPart(source, codecs, header);
  const sizes = readNumbers(readExactly(source, keys.end, 4 * width), width);
  const [blockCount = 0, , indexSize = 0] = sizes;
  if (blockCount > MOST_BLOCKS) throw new BadFile('too-large', source.name);
  if (blockCount * 2 * width !== indexSize) throw new BadFile('damaged', source.name);
  const indexStart = keys.end + 4 * width;
  const index = readNumbers(readExactly(source, indexStart, indexSize), width);
  const recordBlocks: BlockPlace[] = [];
  let offset = indexStart + indexSize;
  let recordSize = 0;
  for (let at = 0; at < index.length; at += 2) {
    const place = { offset, packed: index[at] ?? 0, unpacked: index[at + 1] ?? 0 };
    recordBlocks.push(place);
    offset += place.packed;
    recordSize += place.unpacked;
  }
  checkPlaces(source, recordBlocks);
  return {
    header,
    entryCount: keys.entryCount,
    keyBlocks: keys.blocks,
    recordBlocks,
    recordSize,
  };
}

/** Of 64 KB mostly, so that 4 GB have 65,536. */
const MOST_BLOCKS = 1_000_000;

function readKeyPart(
  source: ByteSource,
  codecs: Codecs,
  header: MdictHeader,
): { entryCount: number; blocks: readonly BlockPlace[]; end: number } {
  const isFirst = header.version === 1;
  const width = isFirst ? 4 : 8;
  const fields = isFirst ? 4 : 5;
  const sizes = readNumbers(readExactly(source, header.end, fields * width), width);
  const [blockCount = 0, entryCount = 0] = sizes;
  const [indexUnpacked = 0, indexPacked = 0, keysSize = 0] = isFirst
    ? [sizes[2], sizes[2], sizes[3]]
    : sizes.slice(2);
  if (entryCount > MAX_ENTRIES || blockCount > MOST_BLOCKS)
    throw new BadFile('too-large', source.name);
  // The newer layout has a checksum of these numbers behind them.
  const offset = header.end + fields * width + (isFirst ? 0 : 4);
  const place = { offset, packed: indexPacked, unpacked: indexUnpacked };
  const index = isFirst
    ? readExactly(source, offset, indexPacked).slice()
    : readBlock(source, place, codecs, header.isIndexEncrypted);
  const blocks = readKeyIndex(index, header, blockCount, offset + indexPacked, source.name);
  checkPlaces(source, blocks);
  return { entryCount, blocks, end: offset + indexPacked + keysSize };
}

/** For each block: its number of keys, its first and last key, its sizes. */
function readKeyIndex(
  index: Uint8Array,
  { version, unit }: MdictHeader,
  blockCount: number,
  start: number,
  name: string,
): readonly BlockPlace[] {
  const width = version === 1 ? 4 : 8;
  const view = new DataView(index.buffer, index.byteOffset, index.length);
  const blocks: BlockPlace[] = [];
  let at = 0;
  let offset = start;
  const skipKey = (): void => {
    if (at + 2 > index.length) throw new BadFile('damaged', name);
    // The newer layout counts no end of the text, but has it.
    const size = version === 1 ? view.getUint8(at) : view.getUint16(at) + 1;
    at += (version === 1 ? 1 : 2) + size * unit;
  };
  for (let block = 0; block < blockCount; block += 1) {
    at += width;
    skipKey();
    skipKey();
    if (at + 2 * width > index.length) throw new BadFile('damaged', name);
    const [packed = 0, unpacked = 0] = readNumbers(index.subarray(at, at + 2 * width), width);
    blocks.push({ offset, packed, unpacked });
    offset += packed;
    at += 2 * width;
  }
  return blocks;
}

function checkPlaces(source: ByteSource, blocks: readonly BlockPlace[]): void {
  const last = blocks.at(-1);
  if (last !== undefined && last.offset + last.packed > source.size) {
    throw new BadFile('truncated', source.name);
  }
}

/** Reads big-endian numbers of 4 or 8 bytes each; beyond 2^53 they are not exact, but too large. */
function readNumbers(bytes: Uint8Array, width: 4 | 8): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const numbers: number[] = [];
  for (let at = 0; at + width <= bytes.length; at += width) {
    numbers.push(width === 4 ? view.getUint32(at) : Number(view.getBigUint64(at)));
  }
  return numbers;
}
