import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { memorySource } from '../../core/formats/bytes/memorySource.ts';
import { type RecordsFile, readRecords } from '../../core/kept/readRecords.ts';
import type { EntrySnapshot } from '../../shared/favorite.ts';
import type { KeptRecord } from '../../shared/transfer.ts';
import { chooseMain } from '../import/chooseMain.ts';
import { isAnkiCollection, readAnkiCollection } from '../import/readApkg.ts';
import { wordsOfEntry } from '../userData/favoriteWriter.ts';

/** More than a list of favorites can be, in bytes: a longer file is not read into memory. */
const MAX_SIZE = 200 * 1024 * 1024;

/**
 * Reads a file of favorites in any format that is known: UTF-8, or UTF-16 with a byte order mark, or
 * a package of Anki.
 * Null when it is too large, of another encoding or of no known format.
 *
 * @throws when it cannot be read.
 */
export function readImportFile(file: string): RecordsFile | null {
  if (statSync(file).size > MAX_SIZE) return null;
  const bytes = readFileSync(file);
  const text = isZip(bytes) ? notesOfPackage(bytes) : decode(bytes);
  return text === null ? null : readRecords(text);
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The notes of an Anki package as text; null when it is none. */
function notesOfPackage(bytes: Uint8Array): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'glossa-anki-'));
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => isAnkiCollection({ name }) && originalSize <= MAX_SIZE,
    });
    const main = chooseMain(
      Object.entries(files).map(([name, { length }]) => ({ name, size: length })),
    );
    const collection = main === null ? undefined : files[main];
    if (main === null || collection === undefined) return null;
    const notes = readAnkiCollection(memorySource(main, collection), folder);
    return decode(notes.read(0, notes.size));
  } catch {
    // Neither a whole archive nor a sound collection: no file of favorites.
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Gives rows that have a headword alone the words of its entry, where the library has one. */
export async function fillFromLibrary(
  records: readonly KeptRecord[],
  find: (headword: string) => Promise<EntrySnapshot | null>,
): Promise<readonly KeptRecord[]> {
  const filled: KeptRecord[] = [];
  for (const record of records) {
    const isBare = record.entryId === '' && record.translation === '';
    const entry = isBare ? await find(record.headword) : null;
    filled.push(entry === null ? record : { ...record, ...wordsOfEntry(entry) });
  }
  return filled;
}

function decode(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
