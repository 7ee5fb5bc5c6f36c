import { MAX_IN_MEMORY, maxUnpacked } from '../../../shared/limits.ts';
import { readExactly } from '../bytes/readExactly.ts';
import { BadFile, type ByteSource, type Codecs } from '../formatReader.ts';
import { ripemd128 } from './ripemd128.ts';
import { unpackLzo } from './unpackLzo.ts';

/** Where a block lies, and how long it is, packed and unpacked. */
export interface BlockPlace {
  readonly offset: number;
  readonly packed: number;
  readonly unpacked: number;
}

const HEAD = 8;

/**
 * Reads a block: four bytes for how it is packed (0 not, 1 LZO, 2 zlib), the Adler-32 of what is
 * unpacked, the data.
 *
 * Throws `BadFile`: `truncated`; `damaged` when length or checksum are not those; `bomb` when it
 * claims over 200 times its size; `unsupported` for other kinds of packing.
 */
export function readBlock(
  source: ByteSource,
  place: BlockPlace,
  codecs: Codecs,
  isEncrypted = false,
): Uint8Array {
  if (place.packed < HEAD) throw new BadFile('damaged', source.name);
  if (place.unpacked > maxUnpacked(place.packed)) throw new BadFile('bomb', source.name);
  if (place.unpacked > MAX_IN_MEMORY) throw new BadFile('too-large', source.name);
  const block = readExactly(source, place.offset, place.packed).slice();
  const view = new DataView(block.buffer, block.byteOffset, block.length);
  const data = isEncrypted ? decrypt(block) : block.subarray(HEAD);
  const bytes = unpackData(view.getUint32(0, true), data, place.unpacked, codecs);
  if (bytes.length !== place.unpacked || adler32(bytes) !== view.getUint32(4)) {
    throw new BadFile('damaged', source.name);
  }
  return bytes;
}

function unpackData(kind: number, data: Uint8Array, size: number, codecs: Codecs): Uint8Array {
  if (kind === 0) return data;
  if (kind === 1) return unpackLzo(data, size);
  if (kind === 2) return codecs.inflate(data, size);
  throw new BadFile('unsupported', `block ${kind}`);
}

/** The index of keys is scrambled with a key made of its own checksum (`Encrypted="2"`). */
function decrypt(block: Uint8Array): Uint8Array {
  const key = ripemd128(Uint8Array.of(...block.subarray(4, HEAD), 0x95, 0x36, 0, 0));
  const bytes = block.slice(HEAD);
  let previous = 0x36;
  for (const [at, byte] of bytes.entries()) {
    const turned = ((byte >> 4) | (byte << 4)) & 0xff;
    bytes[at] = turned ^ previous ^ (at & 0xff) ^ (key[at % key.length] ?? 0);
    previous = byte;
  }
  return bytes;
}

const MODULUS = 65_521;
/** This many bytes can be summed up before the sums no longer fit 32 bits. */
const STEP = 5_552;

/** Adler-32 of RFC 1950, unsigned. */
export function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let start = 0; start < bytes.length; start += STEP) {
    const end = Math.min(start + STEP, bytes.length);
    for (let at = start; at < end; at += 1) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= MODULUS;
    high %= MODULUS;
  }
  return ((high << 16) | low) >>> 0;
}
