import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DictionaryId } from '../../shared/entry.ts';
import { readDictionaryMeta } from '../dictionaries/openDictionary.ts';

/** A dictionary that a build of the app is to come with. */
export interface ManifestItem {
  readonly id: DictionaryId;
  /** Size of its file. */
  readonly bytes: number;
}

/** What a folder of shipped dictionaries says that it holds. */
export type Manifest =
  | { readonly kind: 'read'; readonly items: readonly ManifestItem[] }
  | { readonly kind: 'missing' | 'broken' };

/** Name of the manifest in the folder of the shipped dictionaries. */
const MANIFEST_NAME = 'manifest.json';
const MANIFEST_VERSION = 1;

/** Path of the file of a shipped dictionary. */
export const shippedFile = (folder: string, id: string): string => join(folder, `${id}.db`);

/** Reads the manifest of a folder. */
export function readManifest(folder: string): Manifest {
  let text: string;
  try {
    text = readFileSync(join(folder, MANIFEST_NAME), 'utf8');
  } catch {
    return { kind: 'missing' };
  }
  try {
    const { version, dictionaries } = JSON.parse(text) as {
      readonly version?: unknown;
      readonly dictionaries?: unknown;
    };
    if (version !== MANIFEST_VERSION || !Array.isArray(dictionaries)) return { kind: 'broken' };
    const items: readonly unknown[] = dictionaries;
    return items.every(isItem) ? { kind: 'read', items } : { kind: 'broken' };
  } catch {
    return { kind: 'broken' };
  }
}

/** An id is a part of a path: it may lead nowhere else. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function isItem(value: unknown): value is ManifestItem {
  if (typeof value !== 'object' || value === null) return false;
  const { id, bytes } = value as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && ID.test(id) && Number.isSafeInteger(bytes);
}

/**
 * Writes the manifest of a folder, for the files of these dictionaries that are in it; what is not
 * named is not missed by the app.
 *
 * @throws Error for a dictionary whose file is not there or cannot be read.
 */
export function writeManifest(folder: string, ids: readonly string[]): void {
  const dictionaries = ids.map((id) => {
    const file = shippedFile(folder, id);
    const meta = readDictionaryMeta(file);
    if (meta === null) throw new Error(`library: manifest, no dictionary ${file}`);
    const { entryCount, schemaVersion, foldVersion } = meta;
    return { id, bytes: statSync(file).size, entryCount, schemaVersion, foldVersion };
  });
  const text = JSON.stringify({ version: MANIFEST_VERSION, dictionaries }, null, 2);
  writeFileSync(join(folder, MANIFEST_NAME), `${text}\n`);
}
