import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DictionaryId } from '../../shared/entry.ts';
import { listDictionaryFiles } from '../dictionaries/dictionaryFiles.ts';

/** The folder of dictionary files inside the folder of the reader's data. */
export const dictionaryFolder = (dataFolder: string): string => join(dataFolder, 'dictionaries');

/** The path of each dictionary's file, the newest of each id; none in a folder that cannot be listed. */
export function findDictionaryFiles(folder: string): ReadonlyMap<DictionaryId, string> {
  try {
    return new Map(listDictionaryFiles(folder).map(({ id, file }) => [id as DictionaryId, file]));
  } catch {
    // Not a folder, or none that may be read: its dictionaries are then shown as missing.
    return new Map();
  }
}

/** All files of a dictionary: every generation, texts, and what SQLite laid beside them. */
function filesOf(folder: string, id: DictionaryId): readonly string[] {
  return namesIn(folder)
    .filter((name) => name.startsWith(`${id}.`) && /^\d+\./.test(name.slice(id.length + 1)))
    .map((name) => join(folder, name));
}

/** Bytes that a dictionary takes on disk. */
export const sizeOfDictionary = (folder: string, id: DictionaryId): number =>
  filesOf(folder, id).reduce(
    (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

/**
 * Deletes all files of a dictionary.
 *
 * @throws when one cannot be deleted; the others may be gone then.
 */
export function deleteDictionaryFiles(folder: string, id: DictionaryId): void {
  for (const file of filesOf(folder, id)) rmSync(file, { force: true });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // No folder yet, or none that may be read: then there is nothing of the reader's to show.
    return [];
  }
}
