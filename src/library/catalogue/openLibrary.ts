import { type GlossaryToWrite, withAvoid } from '../../core/formats/glossaryRow.ts';
import { writeGlossaryCsv } from '../../core/formats/delimited/writeGlossaryCsv.ts';
import { writeGlossaryJson } from '../../core/formats/json/writeGlossaryJson.ts';
import { writeGlossaryMarkdown } from '../../core/formats/markdown/writeGlossaryMarkdown.ts';
import { writeGlossaryTbx } from '../../core/formats/tbx/writeGlossaryTbx.ts';
import { checkDraft } from '../../core/houseTerms/checkDraft.ts';
import { houseTermOf } from '../../core/houseTerms/termMatcher.ts';
import type { DictionaryId, Entry } from '../../shared/entry.ts';
import type {
  ExportFormat,
  LibraryItem,
  NewGlossary,
  NewGlossaryRow,
} from '../../shared/library.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import { type CatalogueRow, LONG_AGO } from '../userData/stores/catalogueStore.ts';
import { newRow, purgeLibrary } from './arrangeLibrary.ts';
import { createCataloguer } from './cataloguer.ts';
import { dictionaryFolder, makeDictionaryId } from './dictionaryFiles.ts';
import type { ExportedGlossary, Library, LibraryParts } from './library.ts';

const MAX_NAME_LENGTH = 200;

/**
 * Opens the library. What was removed over 7 days ago and what imports left that never ended is
 * deleted first; what cannot be deleted now is deleted at a later opening.
 */
export function openLibrary(parts: LibraryParts): Library {
  const { dataFolder, userData, shipped, now, onChanged } = parts;
  const folder = dictionaryFolder(dataFolder);
  purgeLibrary(parts);
  const cataloguer = createCataloguer(folder, userData, shipped);

  /** Runs a change of one that is in the library, and tells of it. */
  const change = async <T>(
    id: DictionaryId,
    isAllowed: (row: CatalogueRow) => boolean,
    work: () => Outcome<T>,
  ): Promise<Outcome<T>> => {
    const rows = await cataloguer.takeIn();
    if (rows.kind === 'failed') return rows;
    const row = rows.value.find((each) => each.id === id);
    if (row === undefined) return failed('not-found');
    return isAllowed(row) ? announce(work()) : failed('invalid');
  };

  const announce = async <T>(outcome: Outcome<T>): Promise<Outcome<T>> => {
    if (outcome.kind === 'done') await onChanged();
    return outcome;
  };

  const discard = async (id: DictionaryId): Promise<void> => {
    // Those who search must have closed its files: Windows deletes none that is open.
    await onChanged();
    purgeLibrary(parts, id);
  };

  const begin = async (
    about: NewGlossary & Partial<CatalogueRow>,
    rows: readonly NewGlossaryRow[],
  ): Promise<Outcome<LibraryItem>> => {
    const name = cleanName(about.name);
    if (name === null) return failed('invalid');
    const arranged = await cataloguer.takeIn();
    if (arranged.kind === 'failed') return arranged;
    const taken = new Set(arranged.value.map(({ id }) => id));
    const id = makeDictionaryId(name, (other) => taken.has(other));
    const row = newRow({ ...about, id, name, kind: 'glossary', addedAt: now() });
    const added = await announce(userData.addGlossary(row, rows));
    return added.kind === 'failed' ? added : done(await cataloguer.describe(row));
  };

  const readShared = async (id: DictionaryId): Promise<Outcome<SharedGlossary>> => {
    const row = (await cataloguer.arrange()).find((each) => each.id === id);
    const own = userData.listRows(id);
    if (row !== undefined && own.kind === 'done') return done({ about: row, rows: own.value });
    const glossary = await shipped.read(id);
    if (glossary !== null) {
      return done({ about: glossary.info, rows: rowsOfEntries(glossary.entries) });
    }
    // A dictionary belongs to those who made it, and is too large to be edited.
    return failed(row === undefined ? 'not-found' : 'invalid');
  };

  /** The names of all terms of shipped glossaries but this one. */
  const listKnown = async (id: DictionaryId): Promise<readonly string[]> => {
    const others = (await shipped.list()).map(({ info }) => info.id).filter((each) => each !== id);
    const glossaries = await Promise.all(others.map((each) => shipped.read(each)));
    return glossaries
      .flatMap((glossary) => rowsOfEntries(glossary?.entries ?? []).map(houseTermOf))
      .flatMap(({ chinese, latin }) => [...chinese, ...latin]);
  };

  return {
    list: async () => await cataloguer.list(),
    listRemoved: async () => await cataloguer.listRemoved(userData.times.purge()),
    setOn: (id, isOn) => change(id, isInLibrary, () => userData.setCatalogueOn(id, isOn)),
    order: async (ids) => {
      const rows = await cataloguer.takeIn();
      if (rows.kind === 'failed') return rows;
      return announce(userData.arrangeCatalogue(inOrder(rows.value, ids)));
    },
    rename: (id, name) => {
      const cleaned = cleanName(name);
      return change(
        id,
        (row) => isOwn(row) && cleaned !== null,
        () => userData.renameInCatalogue(id, cleaned ?? ''),
      );
    },
    remove: (id) =>
      change(id, isOwn, () => userData.setCatalogueRemoved(id, userData.times.removal())),
    restore: (id) => change(id, isRestorable, () => userData.setCatalogueRemoved(id, null)),
    deleteRemoved: async (id) => {
      const marked = await change(id, isRemoved, () => userData.setCatalogueRemoved(id, LONG_AGO));
      if (marked.kind === 'done') await discard(id);
      return marked;
    },
    undoImport: async (id) => {
      const taken = await change(id, isOwn, () => userData.takeBack(id));
      if (taken.kind === 'done') await discard(id);
      return taken;
    },
    copy: async (id, name) => {
      const from = await readShared(id);
      if (from.kind === 'failed') return from;
      return await begin(copyOf(from.value.about, name), from.value.rows);
    },
    create: (begun) => begin(begun, []),
    listRows: (id) => userData.listRows(id),
    addRows: async (id, rows) => await announce(userData.addRows(id, rows)),
    changeRow: async (id, row) => await announce(userData.changeRow(id, row)),
    removeRows: async (id, rowIds) => await announce(userData.removeRows(id, rowIds)),
    restoreRows: async (id, rowIds) => await announce(userData.restoreRows(id, rowIds)),
    exportGlossary: async (id, format) => {
      const from = await readShared(id);
      return from.kind === 'failed'
        ? from
        : done(exportRows(from.value.about, from.value.rows, format));
    },
    checkDraft: async (id, draft) => {
      const from = await readShared(id);
      if (from.kind === 'failed') return from;
      return done(checkDraft(draft, from.value.rows.map(houseTermOf), await listKnown(id)));
    },
    arrange: () => cataloguer.takeIn(),
    changed: onChanged,
    discard,
  };
}

/** A glossary whose entries can be copied. */
interface SharedGlossary {
  readonly about: NewGlossary & { readonly source: string; readonly licence: string };
  readonly rows: readonly NewGlossaryRow[];
}

const isInLibrary = (row: CatalogueRow): boolean => row.removedAt === null;
const isOwn = (row: CatalogueRow): boolean => row.kind !== 'shipped';
const isRemoved = (row: CatalogueRow): boolean => row.removedAt !== null;
const isRestorable = (row: CatalogueRow): boolean => row.removedAt !== LONG_AGO;

function cleanName(name: string): string | null {
  const cleaned = name.replace(/\s+/g, ' ').trim();
  return cleaned === '' || cleaned.length > MAX_NAME_LENGTH ? null : cleaned;
}

function copyOf(about: NewGlossary & { source: string; licence: string }, name: string) {
  const { headwordLanguage, translationLanguage, source, licence } = about;
  return { name, headwordLanguage, translationLanguage, source, licence };
}

/** Those named first, in that order, then the others in theirs. */
function inOrder(rows: readonly CatalogueRow[], ids: readonly DictionaryId[]) {
  const rank = new Map(ids.map((id, i) => [id, i]));
  const rankOf = ({ id }: CatalogueRow): number => rank.get(id) ?? ids.length;
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b));
}

const WRITERS: Readonly<Record<ExportFormat, (glossary: GlossaryToWrite) => string>> = {
  csv: writeGlossaryCsv,
  md: writeGlossaryMarkdown,
  tbx: writeGlossaryTbx,
  json: writeGlossaryJson,
};

/** Writes a glossary in a format, and names the file after it. */
export function exportRows(
  about: Omit<GlossaryToWrite, 'rows'>,
  rows: readonly NewGlossaryRow[],
  format: ExportFormat,
): ExportedGlossary {
  const text = WRITERS[format]({ ...about, rows });
  return { fileName: `${fileStem(about.name)}.${format}`, text };
}

/** The rows of entries that were read from a file of the app. */
const rowsOfEntries = (entries: readonly Entry[]): readonly NewGlossaryRow[] =>
  entries.map(({ headword, translation, reading, examples, tags, note, avoid = [] }) => ({
    headword,
    translation,
    reading,
    examples,
    tags,
    note,
    ...withAvoid(avoid),
  }));

/** A name that every file system takes: no separators, no signs with a meaning, not too long. */
function fileStem(name: string): string {
  const cleaned = name.replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ');
  return cleaned.slice(0, 80).replace(/^[ .]+|[ .]+$/g, '') || 'glossary';
}
