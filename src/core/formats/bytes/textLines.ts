import type { ByteSource } from '../formatReader.ts';
import { decoderFor } from './decoderFor.ts';
import { MAX_ENTRY } from '../../../shared/limits.ts';

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
