import words from 'opencc-js/dict/STPhrases';
import {
  BadFile,
  type ByteSource,
  type Codecs,
  type DictionaryRecord,
  type FormatReader,
  type OpenedSource,
  type ReadContext,
  type ReadItem,
  type SourceFiles,
} from '../formatReader.ts';

/** What came of reading a file to its end. */
export type WholeReading =
  | {
      readonly kind: 'read';
      readonly opened: OpenedSource;
      readonly records: readonly DictionaryRecord[];
      readonly skipped: readonly Extract<ReadItem, { kind: 'skipped' }>[];
    }
  | { readonly kind: 'refused'; readonly fault: BadFile['fault']; readonly detail: string };

/**
 * Reads a file to its end. A `BadFile` is an outcome; any other error, an item that breaks the
 * promises of `FormatReader`, and more output than a file of that size may give, is thrown.
 *
 * @param outputLimit Characters and items that the reader may give at most, all together.
 */
export function readWhole(
  reader: FormatReader,
  files: SourceFiles,
  {
    codecs = NO_CODECS,
    choices = {},
    outputLimit = 64 * 1024 * 1024,
  }: Partial<Pick<ReadContext, 'codecs' | 'choices'>> & { outputLimit?: number } = {},
): WholeReading {
  const records: DictionaryRecord[] = [];
  const skipped: Extract<ReadItem, { kind: 'skipped' }>[] = [];
  let output = 0;
  try {
    const opened = reader.open({ files, codecs, choices });
    for (const item of opened.records()) {
      output += 1 + (item.kind === 'record' ? checkedSize(item.record) : 0);
      if (item.kind === 'record') records.push(item.record);
      else skipped.push(item);
      if (output > outputLimit) throw new RangeError(`readWhole: too much output, ${output}`);
    }
    for (const media of opened.media()) {
      output += media.bytes.length + media.name.length;
      if (output > outputLimit) throw new RangeError(`readWhole: too much output, ${output}`);
    }
    return { kind: 'read', opened, records, skipped };
  } catch (error) {
    if (error instanceof BadFile) {
      return { kind: 'refused', fault: error.fault, detail: error.detail };
    }
    throw error;
  }
}

/** A file in memory. */
export function memorySource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    read: (offset, length) => bytes.slice(offset, offset + length),
  };
}

/** Files in memory as a set; the first of them is the main one. */
export function memoryFiles(main: ByteSource, ...others: readonly ByteSource[]): SourceFiles {
  const all = [main, ...others];
  return {
    main,
    names: all.map(({ name }) => name),
    sibling: (name) => all.find((file) => file.name.toLowerCase() === name.toLowerCase()) ?? null,
  };
}

/** Throws for a record that breaks the promises of readers. */
function checkedSize(record: DictionaryRecord): number {
  const longest = Math.max(...record.headwords.map((headword) => headword.length));
  if (record.headwords.length === 0 || record.headwords.some((word) => word.trim() === '')) {
    throw new Error(`readWhole: record without headword, line ${record.line}`);
  }
  if (longest > 1_000) throw new Error(`readWhole: headword too long, ${longest}`);
  if (!Number.isInteger(record.line) || record.line < 1) {
    throw new Error(`readWhole: bad line, ${record.line}`);
  }
  const size = JSON.stringify([record.headwords, record.content]).length;
  if (size > LONGEST_RECORD) throw new Error(`readWhole: record too long, line ${record.line}`);
  return size;
}

/** A field may have 1 MB, an article is there as body and as text. */
const LONGEST_RECORD = 8 * 1024 * 1024;

const refuse = (): never => {
  throw new Error('readWhole: codecs used, none given');
};

const NO_CODECS: Codecs = { inflateRaw: refuse, inflate: refuse, gunzip: refuse };

const encoder = new TextEncoder();

/** A text as bytes of UTF-8. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Texts or bytes after each other. */
export function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)),
  );
}

/** A text in UTF-16, without a byte order mark. */
export function utf16(text: string, isBigEndian = false): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !isBigEndian);
  return bytes;
}

/** Some ten thousand Chinese words, each in Simplified and in Traditional characters. */
export const CHINESE_WORDS: readonly string[] = words.split('|').flatMap((row) => row.split(' '));
