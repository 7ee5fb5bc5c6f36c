import type { TextEncoding } from './detectEncoding.ts';
import { BadFile, type ByteSource } from '../formatReader.ts';

/** A piece of a text; characters are whole, lines need not be. */
export interface TextChunk {
  readonly text: string;
  /** Share of the file that is read, 0 to 1. */
  readonly share: number;
}

/**
 * Reads a text of any size about 256 KiB at a time, for formats in which lines mean nothing (JSON,
 * XML). Throws `BadFile` `bad-encoding` at bytes that are no text in the encoding: what comes after
 * could not be told from what was meant.
 */
export function* readTextChunks(
  source: ByteSource,
  { label, markLength }: TextEncoding,
): Generator<TextChunk> {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  for (let offset = markLength; offset < source.size; offset += CHUNK_LENGTH) {
    const isLast = offset + CHUNK_LENGTH >= source.size;
    const bytes = source.read(offset, CHUNK_LENGTH);
    yield {
      text: decode(decoder, bytes, !isLast, label),
      share: isLast ? 1 : (offset + CHUNK_LENGTH) / source.size,
    };
  }
}

const CHUNK_LENGTH = 256 * 1024;

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean, label: string): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new BadFile('bad-encoding', label);
  }
}
