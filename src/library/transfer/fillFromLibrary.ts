import type { EntrySnapshot } from '../../shared/favorite.ts';
import type { KeptRecord } from '../../shared/transfer.ts';
import { wordsOfEntry } from '../userData/stores/favoriteWriter.ts';

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
