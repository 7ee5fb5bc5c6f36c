import { readFileSync, statSync } from 'node:fs';
import { type RecordsFile, readRecords } from '../../core/kept/readRecords.ts';
import type { EntrySnapshot } from '../../shared/favorite.ts';
import type { KeptRecord } from '../../shared/transfer.ts';
import { wordsOfEntry } from '../userData/favoriteWriter.ts';

/** More than a list of favorites can be, in bytes: a longer file is not read into memory. */
const MAX_SIZE = 200 * 1024 * 1024;

/**
 * Reads a file of favorites in any format that is known: UTF-8, or UTF-16 with a byte order mark.
 * Null when it is too large, of another encoding or of no known format.
 *
 * @throws when it cannot be read.
 */
export function readImportFile(file: string): RecordsFile | null {
  if (statSync(file).size > MAX_SIZE) return null;
  const text = decode(readFileSync(file));
  return text === null ? null : readRecords(text);
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
