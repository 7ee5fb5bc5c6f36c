import { statSync } from 'node:fs';
import { rowToEntry } from '../../core/formats/glossaryRow.ts';
import type { Glossary } from '../../core/formats/markdown/glossaryFile.ts';
import { createGlossaryIndex } from '../../core/search/glossaryIndex.ts';
import type { SearchSource } from '../../core/search/source.ts';
import type { DictionaryId, DictionaryInfo } from '../../shared/entry.ts';
import { arrangeLibrary, infoOf } from '../catalogue/arrangeLibrary.ts';
import { createFileDescriber, type DescribedFile, foundRow } from '../catalogue/describeFile.ts';
import { dictionaryFolder, findDictionaryFiles } from '../catalogue/dictionaryFiles.ts';
import { readUserLibrary, type UserLibrary } from '../catalogue/readUserLibrary.ts';
import { textFileOf } from '../dictionaries/dictionaryFiles.ts';
import { openDictionary } from '../dictionaries/read/openDictionary.ts';
import { listShipped, type ShippedLibrary } from '../shipped/shippedLibrary.ts';
import type { CatalogueRow } from '../userData/stores/catalogueStore.ts';

/** A source that is open, with what it was made from. */
interface Shelved {
  /** Differs as soon as anything has changed that the source shows. */
  readonly stamp: string;
  readonly source: SearchSource;
  readonly getMedia: (name: string) => Uint8Array | null;
  /** Makes ready a part of what searching will need; false when nothing is left. */
  readonly warmUp: () => boolean;
  readonly close: () => void;
}

/** Everything that can be searched, opened once and kept until it changes. */
export interface SourceShelf {
  /** In the reader's order, without what is switched off or cannot be opened. */
  readonly sources: () => readonly SearchSource[];
  /** Looks at what there is now, and opens only what has changed. */
  readonly reload: () => void;
  /**
   * Makes ready a part of what searching will need, of one glossary after the other; false when
   * nothing is left. What is asked for sooner is made ready then.
   */
  readonly warmUp: () => boolean;
  /** A picture or sound; null when there is none of this name. */
  readonly getMedia: (id: DictionaryId, name: string) => Uint8Array | null;
  readonly close: () => void;
}

/**
 * Opens the library for searching.
 *
 * @param dataFolder '' searches only what is shipped.
 */
export function openSourceShelf(shipped: ShippedLibrary, dataFolder: string): SourceShelf {
  const folder = dictionaryFolder(dataFolder);
  const describeFile = createFileDescriber();
  let shelf = new Map<DictionaryId, Shelved>();

  const reload = (): void => {
    const user = dataFolder === '' ? NOTHING : readUserLibrary(dataFolder);
    const files = dataFolder === '' ? new Map<DictionaryId, string>() : findDictionaryFiles(folder);
    const known = new Set(user.rows.map(({ id }) => id));
    const found = [...files]
      .filter(([id]) => !known.has(id))
      .map(([id, file]) => foundRow(id, describeFile(file)));
    const infos = listShipped(shipped).map(({ info }) => info);
    const next = new Map<DictionaryId, Shelved>();
    for (const row of arrangeLibrary(user.rows, infos, found)) {
      if (!row.isOn || row.removedAt !== null) continue;
      const { id } = row;
      const openIt = openerOf(row, shipped, user, files.get(id), describeFile);
      if (openIt === null) continue;
      const kept = shelf.get(id);
      if (kept?.stamp === openIt.stamp) {
        next.set(id, kept);
        continue;
      }
      kept?.close();
      shelf.delete(id);
      const opened = openIt.open();
      if (opened !== null) next.set(id, { ...opened, stamp: openIt.stamp });
    }
    for (const [id, old] of shelf) if (next.get(id) !== old) old.close();
    shelf = next;
  };

  reload();
  return {
    sources: () => [...shelf.values()].map(({ source }) => source),
    reload,
    warmUp: () => [...shelf.values()].some(({ warmUp }) => warmUp()),
    getMedia: (id, name) => shelf.get(id)?.getMedia(name) ?? null,
    close: () => {
      for (const { close } of shelf.values()) close();
      shelf.clear();
    },
  };
}

const NOTHING: UserLibrary = { rows: [], glossaries: new Map() };

interface Opener {
  readonly stamp: string;
  /** Null when it cannot be opened; the list of the library says why. */
  readonly open: () => Opened | null;
}

type Opened = Omit<Shelved, 'stamp'>;

/** How to open what a row stands for; null when there is nothing to be opened. */
function openerOf(
  row: CatalogueRow,
  shipped: ShippedLibrary,
  user: UserLibrary,
  file: string | undefined,
  describeFile: (path: string) => DescribedFile,
): Opener | null {
  if (row.kind === 'dictionary') {
    if (file === undefined) return null;
    return dictionaryOpener(infoOf(row, describeFile(file).meta?.entryCount ?? 0), file);
  }
  if (row.kind === 'shipped') {
    const dictionary = shipped.dictionaries.find(({ info }) => info.id === row.id);
    if (dictionary !== undefined) {
      return dictionary.problem === null
        ? dictionaryOpener(dictionary.info, dictionary.file)
        : null;
    }
  }
  const known = shipped.glossaries.find(({ info }) => info.id === row.id);
  if (known !== undefined) {
    const { info, prepared, readEntries } = known;
    const inMemory = (): Opened => indexGlossary({ info, entries: readEntries() });
    return {
      stamp: row.id,
      open: () => (prepared === null ? null : openFile(info, prepared)) ?? inMemory(),
    };
  }
  const glossary = ownGlossary(row, user);
  return { stamp: JSON.stringify(glossary), open: () => indexGlossary(glossary) };
}

function indexGlossary({ info, entries }: Glossary): Opened {
  const source = createGlossaryIndex(info, entries);
  const { warmUp } = source;
  return { source, warmUp, getMedia: () => null, close: () => undefined };
}

function ownGlossary(row: CatalogueRow, user: UserLibrary): Glossary {
  const rows = user.glossaries.get(row.id) ?? [];
  const info = infoOf(row, rows.length);
  return { info, entries: rows.map((each) => rowToEntry(each, info)) };
}

function dictionaryOpener(info: DictionaryInfo, file: string): Opener {
  const files = [file, textFileOf(file)].map((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return `${path} ${stats?.mtimeMs ?? 0} ${stats?.size ?? 0}`;
  });
  return {
    stamp: JSON.stringify([files, info]),
    open: () => openFile(info, file),
  };
}

function openFile(info: DictionaryInfo, file: string): Opened | null {
  const opened = openDictionary(file, info);
  return opened.kind === 'opened' ? { ...opened, warmUp: () => false } : null;
}
