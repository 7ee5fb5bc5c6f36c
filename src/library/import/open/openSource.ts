import { statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  BadFile,
  type ByteSource,
  type OpenedSource,
  type SourceFiles,
} from '../../../core/formats/formatReader.ts';
import { recogniseFormat } from '../../../core/formats/recogniseFormat.ts';
import { FORMAT_READERS } from '../../../core/formats/formatReaders.ts';
import { HEAD_LENGTH } from '../../../core/formats/textHead.ts';
import type { ImportFormat } from '../../../shared/import.ts';
import { checkPacked } from './checkPacked.ts';
import { codecs } from './codecs.ts';
import { hashFile } from '../take/hashFile.ts';
import type { ImportTask } from '../take/importMessages.ts';
import type { Lifeline } from '../take/lifeline.ts';
import { openFiles } from './openFiles.ts';
import { isAnkiCollection, readAnkiCollection } from './readApkg.ts';
import { looksLikeExcel, readExcel } from './readExcel.ts';
import { looksLikeOpenDocument, readOpenDocument } from './readOpenDocument.ts';
import type { Sheet } from './sheetSource.ts';

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
