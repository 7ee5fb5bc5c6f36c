import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DictionaryId } from '../../shared/entry.ts';
import { listDictionaryFiles } from '../dictionaries/dictionaryFiles.ts';
import { SHIPPED_IDS } from '../shipped/manifest.ts';

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

/** Names that Windows keeps for devices: no file may be called so, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const MAX_LENGTH = 40;

/**
 * Makes an id that reads like the name: `Oxford English` gives `oxford-english`, a name without
 * Latin letters and digits `dictionary`. Further ones of the same name get `-2`, `-3` ..., as do
 * those that are called like what comes with the app.
 */
export function makeDictionaryId(
  name: string,
  isTaken: (id: DictionaryId) => boolean,
): DictionaryId {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = letters.replace(/[^a-z0-9]+/g, '-').slice(0, MAX_LENGTH);
  const stem = words.replace(/^-+|-+$/g, '') || 'dictionary';
  let id = stem as DictionaryId;
  const isFree = (): boolean => !isTaken(id) && !SHIPPED_IDS.has(id) && !DEVICE.test(id);
  for (let n = 2; !isFree(); n += 1) id = `${stem}-${n}` as DictionaryId;
  return id;
}
