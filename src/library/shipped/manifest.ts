import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DictionaryId, DictionaryInfo } from '../../shared/entry.ts';

/** A dictionary that a build of the app is to come with. */
export interface ManifestItem {
  readonly id: DictionaryId;
  /** Bytes of its file. */
  readonly size: number;
}

/** What a folder of shipped dictionaries says that it holds. */
export type Manifest =
  | { readonly kind: 'read'; readonly items: readonly ManifestItem[] }
  | { readonly kind: 'missing' | 'broken' };

/** Path of the manifest in a folder of shipped dictionaries; whatever builds them writes it. */
export const manifestFile = (folder: string): string => join(folder, 'manifest.json');

/** Path of the file of a shipped dictionary. */
export const shippedFile = (folder: string, id: string): string => join(folder, `${id}.db`);

/** Reads the manifest of a folder. */
export function readManifest(folder: string): Manifest {
  let text: string;
  try {
    text = readFileSync(manifestFile(folder), 'utf8');
  } catch {
    return { kind: 'missing' };
  }
  try {
    const { dictionaries } = JSON.parse(text) as { readonly dictionaries?: unknown };
    if (!Array.isArray(dictionaries)) return { kind: 'broken' };
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
  const { id, size } = value as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && ID.test(id) && Number.isSafeInteger(size);
}

/** What is known of a shipped dictionary without its file. */
type KnownDictionary = Pick<
  DictionaryInfo,
  'id' | 'name' | 'headwordLanguage' | 'translationLanguage'
>;

/** The dictionaries that a build of the app may come with, in their first order. */
export const SHIPPED_DICTIONARIES: readonly KnownDictionary[] = [
  {
    id: 'ecdict' as DictionaryId,
    name: 'ECDICT English-Chinese',
    headwordLanguage: 'en',
    translationLanguage: 'zh-Hans',
  },
  {
    id: 'cc-cedict' as DictionaryId,
    name: 'CC-CEDICT Chinese-English',
    headwordLanguage: 'zh-Hans',
    translationLanguage: 'en',
  },
];

/** Ids of the glossaries that come with the app, or will. */
const SHIPPED_GLOSSARIES = ['phrases', 'ai', 'computing', 'academic-phrases'];

/** Ids that nothing of the reader's is given: a later version of the app may come with them. */
export const SHIPPED_IDS: ReadonlySet<string> = new Set([
  ...SHIPPED_GLOSSARIES,
  ...SHIPPED_DICTIONARIES.map(({ id }) => id),
]);
