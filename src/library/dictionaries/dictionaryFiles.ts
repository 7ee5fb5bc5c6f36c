import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDING } from './safeFile.ts';

/** The file of a dictionary in a folder. */
export interface DictionaryFile {
  readonly id: string;
  /** 1 for the first import of it, one more for each later one. */
  readonly generation: number;
  /** Path of `<id>.<generation>.db`. */
  readonly file: string;
}

/** Name of a dictionary's file. */
export function dictionaryFileName(id: string, generation: number): string {
  return `${id}.${generation}.db`;
}

/** Path of the file with the full text that belongs to a dictionary's file. */
export function textFileOf(file: string): string {
  return file.replace(/\.db$/, '.text.db');
}

/**
 * Lists the dictionaries of a folder by their newest finished generation, in the order of their ids.
 * Empty when there is no folder.
 */
export function listDictionaryFiles(folder: string): readonly DictionaryFile[] {
  const newest = new Map<string, DictionaryFile>();
  for (const name of readNames(folder)) {
    const { id, generation } = DICTIONARY_NAME.exec(name)?.groups ?? {};
    if (id === undefined || generation === undefined) continue;
    const found = { id, generation: Number(generation), file: join(folder, name) };
    if (found.generation > (newest.get(id)?.generation ?? 0)) newest.set(id, found);
  }
  return [...newest.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Removes what builds that were killed have left in a folder. */
export function removeUnfinished(folder: string): void {
  for (const name of readNames(folder)) {
    if (UNFINISHED.test(name)) rmSync(join(folder, name), { force: true });
  }
}

const DICTIONARY_NAME = /^(?<id>.+)\.(?<generation>[1-9]\d{0,8})\.db$/;
const UNFINISHED = new RegExp(`\\${BUILDING}(?:-journal|-wal|-shm)?$`);

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
