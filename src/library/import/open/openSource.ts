import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { isGzip } from '../../../core/formats/bytes/dictzip.ts';
import {
  BadFile,
  type ByteSource,
  type OpenedSource,
  type SourceFiles,
} from '../../../core/formats/formatReader.ts';
import { FORMAT_READERS } from '../../../core/formats/formatReaders.ts';
import { recogniseFormat } from '../../../core/formats/recogniseFormat.ts';
import { HEAD_LENGTH } from '../../../core/formats/text/textHead.ts';
import type { ImportFormat } from '../../../shared/import.ts';
import { maxUnpacked } from '../../../shared/limits.ts';
import type { Lifeline } from '../../thread/lifeline.ts';
import type { ImportTask } from '../take/importMessages.ts';
import { openFiles } from './openFiles.ts';
import { isAnkiCollection, readAnkiCollection } from './readApkg.ts';
import { looksLikeExcel, readExcel } from './readExcel.ts';
import { looksLikeOpenDocument, readOpenDocument } from './readOpenDocument.ts';
import type { Sheet } from './sourceSet.ts';
import { codecs, streamFault } from './unpackStreams.ts';

/** A file that is open to be taken in. */
export interface SourceToImport {
  readonly opened: OpenedSource;
  readonly format: ImportFormat;
  readonly fileName: string;
  /** SHA-256 of the file that was chosen. */
  readonly fileHash: string;
  /** Of a workbook. */
  readonly sheets: Pick<Sheet, 'names' | 'chosen'> | null;
  readonly close: () => void;
}

/**
 * Opens the file of a task, and finds out its format by its content.
 *
 * @throws BadFile when it cannot be taken in, and what Node throws when it cannot be read.
 */
export async function openSource(
  { path, choices, temporaryFolder }: ImportTask,
  lifeline: Lifeline,
): Promise<SourceToImport> {
  // Whoever opens a pipe waits for its writer, and cannot be ended meanwhile.
  if (!statSync(path).isFile()) throw new BadFile('unreadable', basename(path));
  const fileHash = hashFile(path, lifeline.beat);
  const unpacking = lifeline.readThrough(() => openFiles(path, temporaryFolder, lifeline.beat));
  const { files: given, listOpen, close } = await unpacking;
  try {
    const sheet = await openSheet(given.main, choices.sheet, lifeline);
    const files =
      sheet === null ? withNotes(given, temporaryFolder) : { ...given, main: sheet.main };
    const sheets = sheet === null ? null : { names: sheet.names, chosen: sheet.chosen };
    const source = lifeline.read(() => {
      const reader = recogniseFormat(headOf(files.main), files, FORMAT_READERS);
      if (reader === null) throw new BadFile('not-recognised');
      const opened = reader.open({ files, codecs, choices });
      return { opened, format: reader.format, fileName: basename(path), fileHash, sheets, close };
    });
    await lifeline.readThrough(async () => {
      for (const file of listOpen()) await checkPacked(file, lifeline.beat);
    });
    return source;
  } catch (error) {
    close();
    throw error;
  }
}

/** Copied, since the bytes may be overwritten by the next read. */
const headOf = (main: ByteSource): Uint8Array => Uint8Array.from(main.read(0, HEAD_LENGTH));

/** The largest workbook that is taken into memory, in bytes. */
const MAX_WORKBOOK = 100 * 1024 * 1024;

/** The rows of a workbook's sheet; null for any other file. */
async function openSheet(
  main: ByteSource,
  wanted: number | undefined,
  lifeline: Lifeline,
): Promise<Sheet | null> {
  const head = headOf(main);
  const isOpen = looksLikeOpenDocument(head);
  if (!isOpen && !looksLikeExcel(head)) return null;
  if (main.size > MAX_WORKBOOK) throw new BadFile('too-large', main.name);
  const bytes = Uint8Array.from(main.read(0, main.size));
  return isOpen
    ? await readOpenDocument(bytes, main.name, wanted, lifeline)
    : await readExcel(bytes, main.name, wanted, lifeline);
}

/** The same files; of an Anki package the notes that are in it. */
function withNotes(files: SourceFiles, folder: string): SourceFiles {
  return isAnkiCollection(files.main)
    ? { ...files, main: readAnkiCollection(files.main, folder) }
    : files;
}

const BLOCK = 1024 * 1024;

/**
 * SHA-256 of a file in hexadecimal digits.
 *
 * @param onBlock runs after each megabyte.
 * @throws what Node throws when it cannot be read.
 */
function hashFile(path: string, onBlock: () => void): string {
  const hash = createHash('sha256');
  const block = new Uint8Array(BLOCK);
  const handle = openSync(path, 'r');
  try {
    for (;;) {
      const length = readSync(handle, block, 0, BLOCK, null);
      if (length === 0) return hash.digest('hex');
      hash.update(block.subarray(0, length));
      onBlock();
    }
  } finally {
    closeSync(handle);
  }
}

const STEP = 256 * 1024;

/**
 * Unpacks a file that is packed with gzip or dictzip once, into nothing, to compare its checksum.
 * The readers of dictzip go to single chunks, which have none of their own, and a changed bit may
 * leave a chunk as long as it was. Files that are not packed are passed over.
 *
 * Throws `BadFile`: `damaged`, `truncated`, `bomb` beyond 200 times the size of the file.
 *
 * @param onStep runs whenever some bytes are unpacked.
 */
async function checkPacked(source: ByteSource, onStep: () => void): Promise<void> {
  if (!isGzip(source.read(0, 3))) return;
  const limit = maxUnpacked(source.size);
  let total = 0;
  try {
    await pipeline(Readable.from(slicesOf(source)), createGunzip(), async (chunks) => {
      for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
        total += chunk.length;
        if (total > limit) throw new BadFile('bomb', source.name);
        onStep();
      }
    });
  } catch (error) {
    throw streamFault(error);
  }
}

/** Copies, since what was read may be overwritten by the next read. */
function* slicesOf(source: ByteSource): Generator<Uint8Array> {
  for (let at = 0; at < source.size; at += STEP) yield source.read(at, STEP).slice();
}
