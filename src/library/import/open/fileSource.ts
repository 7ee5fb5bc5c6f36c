import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { BadFile, type ByteSource } from '../../../core/formats/formatReader.ts';

/** Read at once, since formats ask for few bytes at a time and mostly go forward. */
const READ_AHEAD = 256 * 1024;

/**
 * Opens a file for random access. Its size is fixed at the opening.
 *
 * Throws `BadFile` `unreadable`, here and when it is read.
 *
 * @param name what the source is called, its own name when left out.
 */
export function openFileSource(
  path: string,
  name = basename(path),
): ByteSource & { close(): void } {
  const file = open(path, name);
  const { size } = fstatSync(file);
  const buffer = new Uint8Array(READ_AHEAD);
  let start = 0;
  let filled = 0;
  return {
    name,
    size,
    read(offset, length) {
      const wanted = Math.max(0, Math.min(length, size - offset));
      if (wanted > READ_AHEAD) return fill(file, new Uint8Array(wanted), offset, name);
      if (offset < start || offset + wanted > start + filled) {
        filled = fill(file, buffer, offset, name).length;
        start = offset;
      }
      return buffer.subarray(offset - start, Math.min(offset - start + wanted, filled));
    },
    close: () => closeSync(file),
  };
}

function open(path: string, name: string): number {
  try {
    // Asked before it is opened: a pipe would keep us waiting for its writer.
    if (statSync(path).isFile()) return openSync(path, 'r');
  } catch {
    throw new BadFile('unreadable', name);
  }
  throw new BadFile('unreadable', name);
}

/** Fills as much of the buffer as the file has from `offset`, and gives that part. */
function fill(file: number, buffer: Uint8Array, offset: number, name: string): Uint8Array {
  let done = 0;
  try {
    while (done < buffer.length) {
      const count = readSync(file, buffer, done, buffer.length - done, offset + done);
      if (count === 0) break;
      done += count;
    }
  } catch {
    throw new BadFile('unreadable', name);
  }
  return buffer.subarray(0, done);
}
