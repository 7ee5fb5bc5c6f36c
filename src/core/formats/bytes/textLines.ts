import { MAX_ENTRY } from '../../../shared/limits.ts';
import { BadFile, type ByteSource } from '../formatReader.ts';

/** A line of a text file. */
export interface TextLine {
  /** 1-based. */
  readonly line: number;
  /** Without its end; null when it is longer than 1 MB. */
  readonly text: string | null;
  /** Where in the file the block ends that it was read with, in bytes. */
  readonly readTo: number;
}

const BLOCK = 256 * 1024;

/**
 * Reads a text file line by line, whatever its size. What is not of the encoding becomes U+FFFD; a
 * byte order mark is taken off. Lines end in LF or CR LF.
 *
 * Throws `BadFile` `bad-encoding` for an unknown label.
 *
 * @param encoding a label of the Encoding Standard.
 */
export function* readTextLines(source: ByteSource, encoding: string): Generator<TextLine> {
  const decoder = decoderFor(encoding);
  let line = 0;
  let rest = '';
  let isTooLong = false;
  for (let offset = 0; offset < source.size; offset += BLOCK) {
    const readTo = Math.min(offset + BLOCK, source.size);
    const isLast = readTo === source.size;
    const text = decoder.decode(source.read(offset, BLOCK), { stream: !isLast });
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      line += 1;
      yield { line, text: isTooLong || part.length > MAX_ENTRY ? null : trimEnd(part), readTo };
      isTooLong = false;
    }
    if (rest.length > MAX_ENTRY) {
      isTooLong = true;
      rest = '';
    }
    if (isLast && (rest !== '' || isTooLong)) {
      yield { line: line + 1, text: isTooLong ? null : trimEnd(rest), readTo };
    }
  }
}

function trimEnd(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/**
 * A decoder that makes U+FFFD of what is not of the encoding. Throws `BadFile` `bad-encoding` for a
 * label that the runtime does not know.
 */
export function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    throw new BadFile('bad-encoding', label);
  }
}

const FIRST = 1_000;
const REST = 250_000;
/** Bytes of the file that one batch is read from, since its items may hold on to them. */
const LONGEST = 64 * 1024 * 1024;

/**
 * Parts a sequence into batches, the first one small, so that a preview needs no more. Indexes are
 * read like this: each batch is sorted by where its articles lie, or every article might need
 * another chunk of a packed file to be unpacked again.
 *
 * @param items with the place in the file up to which it was read for them, in bytes.
 */
export function* batches<T extends { readonly readTo: number }>(
  items: Iterable<T>,
): Generator<readonly T[]> {
  let batch: T[] = [];
  let size = FIRST;
  let start = 0;
  for (const item of items) {
    batch.push(item);
    if (batch.length === size || item.readTo - start > LONGEST) {
      yield batch;
      batch = [];
      size = REST;
      start = item.readTo;
    }
  }
  if (batch.length > 0) yield batch;
}
