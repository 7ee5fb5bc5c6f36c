import { BadFile, type ByteSource } from '../formatReader.ts';
import { MAX_HEADWORD } from '../../../shared/limits.ts';

/** A word of a StarDict index with the numbers that follow it. */
export interface IndexWord {
  /** Number of the entry in the file, from 1. */
  readonly line: number;
  /** Null when it is longer than any headword may be. */
  readonly word: string | null;
  readonly first: number;
  /** 0 where the file has one number only (`.syn`). */
  readonly second: number;
  /** Where it ends in the file, in bytes. */
  readonly readTo: number;
}

const BLOCK = 256 * 1024;
/** Of UTF-8, four bytes a character. */
const LONGEST_WORD = MAX_HEADWORD * 4;

/**
 * Reads a file of words that end in a zero byte, each followed by big-endian numbers: `.idx` (offset
 * of 4 or 8 bytes, length of 4) and `.syn` (one of 4). Throws `BadFile` `truncated` when it ends
 * within one, `damaged` when something that long is no word.
 *
 * @param sizes bytes of the numbers.
 */
export function* readIndexWords(
  source: ByteSource,
  sizes: readonly [4 | 8] | readonly [4 | 8, 4],
): Generator<IndexWord> {
  const numbers = sizes.reduce((sum: number, size) => sum + size, 0);
  const decoder = new TextDecoder();
  let line = 0;
  for (let start = 0; start < source.size;) {
    const bytes = source.read(start, BLOCK).slice();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = 0;
    for (;;) {
      const end = bytes.indexOf(0, at);
      if (end === -1 || end + 1 + numbers > bytes.length) break;
      line += 1;
      const isTooLong = end - at > LONGEST_WORD;
      const word = isTooLong ? null : decoder.decode(bytes.subarray(at, end));
      const first = readNumber(view, end + 1, sizes[0]);
      const second = sizes.length === 2 ? view.getUint32(end + 1 + sizes[0]) : 0;
      at = end + 1 + numbers;
      yield { line, word, first, second, readTo: start + at };
    }
    const isLast = start + bytes.length >= source.size;
    if (isLast && at < bytes.length) throw new BadFile('truncated', source.name);
    if (at === 0) throw new BadFile('damaged', source.name);
    start += at;
  }
}

/** A number beyond what can be counted exactly is beyond any file, too. */
function readNumber(view: DataView, at: number, size: 4 | 8): number {
  return size === 4 ? view.getUint32(at) : Number(view.getBigUint64(at));
}
