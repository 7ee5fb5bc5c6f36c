import { statSync } from 'node:fs';
import type { DictionaryId } from '../../shared/entry.ts';
import type { LibraryItem } from '../../shared/library.ts';
import type { DictionaryMeta } from '../dictionaries/dictionaryMeta.ts';
import { openDictionary, readDictionaryMeta } from '../dictionaries/read/openDictionary.ts';
import type { CatalogueRow } from '../userData/stores/catalogueStore.ts';
import { infoOf, newRow } from './arrangeLibrary.ts';

/** What a dictionary file says of itself, or what stands in the way of reading it. */
export interface DescribedFile {
  readonly meta: DictionaryMeta | null;
  readonly problem: LibraryItem['problem'];
}

/** Looks at dictionary files; one that has not changed is not read again. */
export function createFileDescriber(): (path: string | undefined) => DescribedFile {
  const known = new Map<string, { readonly stamp: string; readonly file: DescribedFile }>();
  return (path) => {
    if (path === undefined) return { meta: null, problem: 'missing' };
    const stats = statSync(path, { throwIfNoEntry: false });
    const stamp = `${stats?.mtimeMs ?? 0} ${stats?.size ?? 0}`;
    const kept = known.get(path);
    if (kept?.stamp === stamp) return kept.file;
    const file = describe(path);
    known.set(path, { stamp, file });
    return file;
  };
}

function describe(path: string): DescribedFile {
  const opened = openDictionary(path, infoOf(NAMELESS, 0));
  if (opened.kind === 'problem') {
    return { meta: readDictionaryMeta(path), problem: opened.problem };
  }
  opened.close();
  return { meta: opened.meta, problem: null };
}

/** Opening asks for what the library calls a dictionary; here only the file is to be heard. */
const NAMELESS = newRow({
  id: 'unknown' as DictionaryId,
  kind: 'dictionary',
  name: '',
  headwordLanguage: '',
  translationLanguage: '',
});

/** The row of a file that was brought into the folder by hand. */
export function foundRow(id: DictionaryId, { meta }: DescribedFile): CatalogueRow {
  return newRow({
    id,
    kind: 'dictionary',
    name: meta?.name ?? id,
    headwordLanguage: meta?.headwordLanguage ?? 'und',
    translationLanguage: meta?.translationLanguage ?? 'und',
    source: meta?.source ?? '',
    licence: meta?.licence ?? '',
    format: meta?.format ?? null,
    fileName: meta?.fileName ?? '',
    fileHash: meta?.fileHash ?? '',
    addedAt: meta?.addedAt ?? 0,
  });
}
