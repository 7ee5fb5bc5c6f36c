import { existsSync, statSync } from 'node:fs';
import type { Glossary } from '../../core/formats/markdown/glossaryFile.ts';
import type { DictionaryId, DictionaryInfo } from '../../shared/entry.ts';
import type { LibraryItem } from '../../shared/library.ts';
import type { Notice, Remedy } from '../../shared/notice.ts';
import { type DescribedFile, createFileDescriber } from '../catalogue/describeFile.ts';
import { readGlossaries, type ShippedGlossary } from './readGlossaries.ts';
import { type ManifestItem, readManifest, SHIPPED_DICTIONARIES, shippedFile } from './manifest.ts';

/** Where the dictionaries are that come with the app. */
export interface ShippedPlace {
  /** '' where none are to come with it. */
  readonly folder: string;
  /** How the reader gets back what cannot be read. */
  readonly remedy: Remedy;
}

/** A place of a library without shipped dictionaries. */
export const NOTHING_SHIPPED: ShippedPlace = { folder: '', remedy: 'install' };

/** What comes with the app as the library lists it. */
export interface ShippedItem extends Pick<LibraryItem, 'size' | 'mediaCount' | 'problem'> {
  readonly info: DictionaryInfo;
}

/** A dictionary that comes with the app. */
export interface ShippedDictionary extends ShippedItem {
  readonly file: string;
}

/** All that comes with the app, as it was read at the start. */
export interface ShippedLibrary {
  readonly glossaries: readonly ShippedGlossary[];
  readonly dictionaries: readonly ShippedDictionary[];
  /** What the reader should know of what could not be read. */
  readonly notices: readonly Notice[];
}

/**
 * Reads the shipped glossaries and looks at the shipped dictionaries. Never throws: what cannot be
 * read becomes a notice, and everything else is there.
 *
 * A dictionary is judged by the manifest that was written when it was built: what is not named there
 * was left out on purpose and is not missed. Where there is no manifest that can be read, all that
 * the app knows of are looked for.
 */
export async function readShippedLibrary(
  glossaryFolder: string,
  place: ShippedPlace = NOTHING_SHIPPED,
): Promise<ShippedLibrary> {
  const { glossaries, notices } = await readGlossaries(glossaryFolder, place.folder);
  const { dictionaries, notice } = readShippedDictionaries(place);
  return { glossaries, dictionaries, notices: notice === null ? notices : [...notices, notice] };
}

/** A shipped glossary with its entries; null when there is none of this id. */
export function readShippedGlossary(
  { glossaries }: ShippedLibrary,
  id: DictionaryId,
): Glossary | null {
  const glossary = glossaries.find(({ info }) => info.id === id);
  return glossary === undefined ? null : { info: glossary.info, entries: glossary.readEntries() };
}

/** All that is shipped, in its first order. */
export const listShipped = ({
  glossaries,
  dictionaries,
}: ShippedLibrary): readonly ShippedItem[] => [
  ...glossaries.map(({ info }) => ({ info, size: 0, mediaCount: 0, problem: null })),
  ...dictionaries.map(({ info, size, mediaCount, problem }) => ({
    info,
    size,
    mediaCount,
    problem,
  })),
];

/** Looks at the shipped dictionaries of a folder, in their first order. */
export function readShippedDictionaries({ folder, remedy }: ShippedPlace): {
  readonly dictionaries: readonly ShippedDictionary[];
  readonly notice: Notice | null;
} {
  if (folder === '') return { dictionaries: [], notice: null };
  const manifest = readManifest(folder);
  const known = SHIPPED_DICTIONARIES.map(({ id }): ManifestItem => ({ id, size: ANY_SIZE }));
  if (manifest.kind === 'missing' && !known.some(({ id }) => existsSync(shippedFile(folder, id)))) {
    return { dictionaries: [], notice: { kind: 'dictionaries-not-there', remedy } };
  }
  const items = manifest.kind === 'read' ? manifest.items : known;
  const describeFile = createFileDescriber();
  const dictionaries = items
    .toSorted((a, b) => orderOf(a.id) - orderOf(b.id))
    .map((item) => lookAt(folder, item, describeFile));
  const unreadable = dictionaries.flatMap(({ info, problem }) =>
    problem === null ? [] : [{ id: info.id, name: info.name, problem }],
  );
  if (unreadable.length === 0) return { dictionaries, notice: null };
  return { dictionaries, notice: { kind: 'dictionaries-unreadable', unreadable, remedy } };
}

const ANY_SIZE = -1;

const orderOf = (id: DictionaryId): number => {
  const index = SHIPPED_DICTIONARIES.findIndex((each) => each.id === id);
  return index < 0 ? SHIPPED_DICTIONARIES.length : index;
};

function lookAt(
  folder: string,
  item: ManifestItem,
  describeFile: (path: string | undefined) => DescribedFile,
): ShippedDictionary {
  const { id } = item;
  const file = shippedFile(folder, id);
  const { meta, problem } = describeFile(file);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  // One that was copied over it may well have its size.
  const isOther =
    (item.size !== ANY_SIZE && item.size !== size) || (meta !== null && meta.id !== id);
  const about = SHIPPED_DICTIONARIES.find((each) => each.id === id);
  const info: DictionaryInfo = {
    id,
    // What it is called is the same in every build, also where its file cannot be read.
    name: about?.name ?? meta?.name ?? id,
    kind: 'dictionary',
    headwordLanguage: about?.headwordLanguage ?? meta?.headwordLanguage ?? 'und',
    translationLanguage: about?.translationLanguage ?? meta?.translationLanguage ?? 'und',
    entryCount: meta?.entryCount ?? 0,
    source: meta?.source ?? '',
    licence: meta?.licence ?? '',
    isShipped: true,
  };
  const mediaCount = meta?.mediaCount ?? 0;
  return { info, file, size, mediaCount, problem: problem ?? (isOther ? 'damaged' : null) };
}
