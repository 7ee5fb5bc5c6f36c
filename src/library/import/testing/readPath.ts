import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { BadFile, type FormatReader, type MediaFile } from '../../../core/formats/formatReader.ts';
import { memoryFiles, memorySource, readWhole } from '../../../core/formats/testing/readWhole.ts';
import { contentText } from '../../../core/formats/wordFields.ts';
import { Lifeline } from '../../thread/lifeline.ts';
import { openSource } from '../open/openSource.ts';
import { codecs } from '../open/unpackStreams.ts';

/** What an import would get from a file on disk: what it was refused with, or all of it. */
export type PathContent =
  | { readonly kind: 'refused'; readonly fault: string }
  | {
      readonly kind: 'read';
      /** Each as JSON. */
      readonly records: readonly string[];
      readonly skipped: readonly string[];
      readonly media: readonly MediaFile[];
    };

/** Reads a file from disk as an import does, without a thread; for tests. */
export async function readPath(path: string): Promise<PathContent> {
  const lifeline = new Lifeline();
  const temporaryFolder = join(dirname(path), 'temporary');
  try {
    const source = await openSource({ path, choices: {}, temporaryFolder }, lifeline);
    try {
      const items = [...source.opened.records()];
      return {
        kind: 'read',
        records: items.flatMap((item) => (item.kind === 'record' ? [JSON.stringify(item)] : [])),
        skipped: items.flatMap((item) => (item.kind === 'skipped' ? [item.reason] : [])),
        media: [...source.opened.media()],
      };
    } finally {
      source.close();
    }
  } catch (error) {
    if (error instanceof BadFile) return { kind: 'refused', fault: error.fault };
    throw error;
  }
}

/** A set of files in memory, by name; the first one is the main one. */
export type MemorySet = Readonly<Record<string, Uint8Array>>;

/** Reads a set to its end with Node's codecs; for tests. */
export function readSet(reader: FormatReader, set: MemorySet): ReturnType<typeof readWhole> {
  return readWhole(reader, filesOf(set), { codecs });
}

/** The set as readers see it. */
export function filesOf(set: MemorySet): ReturnType<typeof memoryFiles> {
  const [main, ...others] = Object.entries(set).map(([name, bytes]) =>
    memorySource(name, new Uint8Array(bytes)),
  );
  if (main === undefined) throw new Error('filesOf: no files');
  return memoryFiles(main, ...others);
}

/**
 * What came of reading a set, in one word: the fault it was refused with, or else the reasons of
 * all lines that were skipped, or `read`.
 */
export function outcomeOf(reader: FormatReader, set: MemorySet): string {
  const whole = readSet(reader, set);
  if (whole.kind === 'refused') return whole.fault;
  const reasons = new Set(whole.skipped.map(({ reason }) => reason));
  return [...reasons].toSorted().join(' ') || 'read';
}

/** Headwords with the text of their articles. */
export function textsOf(
  reader: FormatReader,
  set: MemorySet,
): readonly (readonly [headwords: string, text: string])[] {
  const whole = readSet(reader, set);
  if (whole.kind === 'refused') throw new Error(`refused: ${whole.fault} ${whole.detail}`);
  return whole.records.map(({ headwords, content }) => [
    headwords.join(' | '),
    contentText(content),
  ]);
}

/** Numbers and texts as the formats have them; for tests. */
export function u16(value: number): Uint8Array {
  return Uint8Array.of((value >> 8) & 0xff, value & 0xff);
}

/** 32 bits, big-endian. */
export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** 64 bits, big-endian. */
export function u64(value: number | bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** UTF-8 unless another encoding of Node's is named. */
export function text(value: string, encoding: 'utf8' | 'utf16le' | 'latin1' = 'utf8'): Uint8Array {
  // A Buffer's slices share its bytes, those of an array are copies.
  return new Uint8Array(Buffer.from(value, encoding));
}

/** Text that ends in a zero byte. */
export function zeroEnded(value: string): Uint8Array {
  return text(`${value}\0`);
}

/** All parts behind each other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** A copy with some bytes replaced, for making a sound file a broken one. */
export function patched(bytes: Uint8Array, offset: number, put: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.set(put, offset < 0 ? copy.length + offset : offset);
  return copy;
}

/** Unpacked packages of real dictionaries, one folder each; outside of git. */
const CACHE = resolve(import.meta.dirname, '../../../../.cache/dictionaries');

/**
 * Path of a file of a real dictionary, or null when its package is not in the cache:
 * `realDictionary('edict', 'usr/share/edict/edict')`. A test that needs it is skipped then, with a
 * message that says so.
 */
export function realDictionary(packageName: string, path: string): string | null {
  const file = join(CACHE, packageName, path);
  return existsSync(file) ? file : null;
}
