import { MAX_IN_MEMORY } from '../../../shared/limits.ts';
import { BadFile, type ByteSource } from '../formatReader.ts';

/**
 * Gives exactly `length` bytes from `offset`; they may be overwritten by the next read.
 *
 * Throws `BadFile`: `truncated` when the file ends before, `damaged` when the place is no place at
 * all, `too-large` when this much is not to be held in memory.
 */
export function readExactly(source: ByteSource, offset: number, length: number): Uint8Array {
  if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length) || offset < 0 || length < 0) {
    throw new BadFile('damaged', source.name);
  }
  if (offset + length > source.size) throw new BadFile('truncated', source.name);
  if (length > MAX_IN_MEMORY) throw new BadFile('too-large', source.name);
  const bytes = source.read(offset, length);
  if (bytes.length < length) throw new BadFile('truncated', source.name);
  return bytes;
}

/** A file that is in memory as a whole. */
export function memorySource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
  };
}
