import { MAX_HEADWORD } from '../../../shared/limits.ts';
import {
  BadFile,
  type ByteSource,
  type OpenedSource,
  type ReadContext,
  type ReadItem,
} from '../formatReader.ts';
import { detectEncoding, type TextEncoding } from './detectEncoding.ts';
import { readFirstLines, readLineBlocks } from './textLines.ts';

/** What a dictionary with an entry on each line says of itself. */
export type LinesAbout = Pick<
  OpenedSource,
  'name' | 'source' | 'licence' | 'headwordLanguage' | 'translationLanguage' | 'claimedCount'
>;

/** Gives what stands on a line; null when there is nothing that should be (a comment). */
export type ReadLine = (text: string, line: number) => ReadItem | null;

/** Opens a dictionary that has an entry on each line. `about` is given the first lines. */
export function openLines(
  { files: { main }, choices }: ReadContext,
  about: (first: readonly string[], encoding: TextEncoding) => LinesAbout,
  readLine: ReadLine,
): OpenedSource {
  const encoding = detectEncoding(main, choices.encoding);
  const first = readFirstLines(main, encoding, FIRST_LINES);
  return {
    ...about(first, encoding),
    encoding: { label: encoding.label, isGuessed: encoding.isGuessed },
    delimiter: null,
    columns: null,
    *records(onProgress) {
      for (const { firstLine, lines, faults, share } of readLineBlocks(main, encoding)) {
        const unread = new Set(faults.map(({ line }) => line));
        for (const { line, reason } of faults) yield { kind: 'skipped', line, reason };
        for (const [i, text] of lines.entries()) {
          const line = firstLine + i;
          const item = unread.has(line) ? null : readLine(text, line);
          if (item !== null) yield checked(item);
        }
        onProgress?.(share);
      }
    },
    media: () => [],
  };
}

const FIRST_LINES = 200;

function checked(item: ReadItem): ReadItem {
  if (item.kind === 'skipped') return item;
  const { headwords, line } = item.record;
  const isLong = headwords.some(({ length }) => length > MAX_HEADWORD);
  return isLong ? { kind: 'skipped', line, reason: 'headword-too-long' } : item;
}

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
