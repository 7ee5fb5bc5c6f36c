import { constants, crc32, deflateRawSync } from 'node:zlib';
import { join } from './bytes.ts';

/**
 * Packs bytes as dictzip does (dictzip(1), RFC 1952): chunks that each end in a full flush, their
 * packed sizes in the field `RA` of the header. For tests.
 */
export function writeDictzip(bytes: Uint8Array, chunkSize = 1024): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += chunkSize) {
    const isLast = at + chunkSize >= bytes.length;
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_FULL_FLUSH;
    chunks.push(deflateRawSync(bytes.subarray(at, at + chunkSize), { finishFlush }));
  }
  const sizes = chunks.map(({ length }) => little16(length));
  const list = join(little16(1), little16(chunkSize), little16(chunks.length), ...sizes);
  const field = join(Buffer.from('RA'), little16(list.length), list);
  const head = Uint8Array.of(0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 2, 3);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(bytes), 0);
  trailer.writeUInt32LE(bytes.length, 4);
  return join(head, little16(field.length), field, ...chunks, trailer);
}

function little16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, value >> 8);
}
