import process from 'node:process';
import type { DictionaryId, DictionaryInfo } from '../../shared/entry.ts';
import { isRunning } from '../files/workFile.ts';
import { type CatalogueRow, LONG_AGO } from '../userData/stores/catalogueStore.ts';
import { deleteDictionaryFiles, dictionaryFolder } from './dictionaryFiles.ts';
import type { LibraryParts } from './library.ts';

/**
 * The library in the reader's order: the rows of the catalogue with what is shipped and has no row
 * yet, and after them files that have none (brought into the folder by hand).
 *
 * A new shipped glossary stands after the other shipped ones, a new shipped dictionary after the
 * last glossary: what the app has chosen for its readers comes first, then what they have written
 * themselves, then what is shipped to answer for any word, then what they have brought. Nothing that
 * has a place is moved.
 *
 * What the app says of what it ships holds, whatever an older version of it has written into the
 * row. Rows of what is no longer shipped are left out. What is removed stays in, marked. Whatever of
 * the reader's has the id of something shipped keeps it; the shipped one is then left out.
 */
export function arrangeLibrary(
  rows: readonly CatalogueRow[],
  shipped: readonly DictionaryInfo[],
  found: readonly CatalogueRow[],
): readonly CatalogueRow[] {
  const known = new Set(rows.map(({ id }) => id));
  const infos = new Map(shipped.map((info) => [info.id, info]));
  const kindOf = ({ id, kind }: CatalogueRow): Place =>
    kind !== 'shipped' ? kind : infos.get(id)?.kind === 'dictionary' ? 'shipped-dictionary' : kind;
  const arranged = rows.flatMap((row): CatalogueRow | [] => {
    if (row.kind !== 'shipped') return row;
    const info = infos.get(row.id);
    return info === undefined ? [] : { ...row, ...saidOf(info) };
  });
  for (const info of shipped) {
    if (known.has(info.id)) continue;
    const before = PLACED_AFTER[info.kind];
    const last = arranged.findLastIndex((row) => before.has(kindOf(row)));
    arranged.splice(last + 1, 0, shippedRow(info));
  }
  return [...arranged, ...found.filter(({ id }) => !known.has(id) && !infos.has(id))];
}

type Place = CatalogueRow['kind'] | 'shipped-dictionary';

/** What stands before something new that is shipped. */
const PLACED_AFTER: Readonly<Record<DictionaryInfo['kind'], ReadonlySet<Place>>> = {
  glossary: new Set(['shipped']),
  dictionary: new Set(['shipped', 'glossary', 'shipped-dictionary']),
};

/** A row with all that a new glossary or dictionary does not have. */
export const newRow = (
  about: Pick<CatalogueRow, 'id' | 'kind' | 'name' | 'headwordLanguage' | 'translationLanguage'> &
    Partial<CatalogueRow>,
): CatalogueRow => ({
  isOn: true,
  source: '',
  licence: '',
  format: null,
  fileName: '',
  fileHash: '',
  addedAt: 0,
  removedAt: null,
  replacedId: null,
  arrivingPid: null,
  ...about,
});

const saidOf = ({
  name,
  headwordLanguage,
  translationLanguage,
  source,
  licence,
}: DictionaryInfo) => ({ name, headwordLanguage, translationLanguage, source, licence });

const shippedRow = (info: DictionaryInfo): CatalogueRow =>
  newRow({ id: info.id, kind: 'shipped', ...saidOf(info) });

/** Whether it belongs to the library as the reader sees it. */
export const isHeld = ({ removedAt }: CatalogueRow): boolean => removedAt === null;

/** What the dictionary of a row says of itself, with the reader's own name for it; not for shipped ones. */
export const infoOf = (row: CatalogueRow, entryCount: number): DictionaryInfo => ({
  id: row.id,
  name: row.name,
  kind: row.kind === 'dictionary' ? 'dictionary' : 'glossary',
  headwordLanguage: row.headwordLanguage,
  translationLanguage: row.translationLanguage,
  entryCount,
  source: row.source,
  licence: row.licence,
  isShipped: false,
});

/** How long what was removed can be restored, in milliseconds: 7 days. */
export const RESTORABLE_FOR = 7 * 24 * 60 * 60 * 1000;

/**
 * Deletes for good what was removed over 7 days ago, and imports that never ended.
 *
 * Files go before their row, so that they are never found without it and taken in again. What
 * cannot be deleted is told to the log and stays for the next time.
 *
 * @param only deletes what is to go of this one and leaves the others.
 */
export function purgeLibrary(
  { dataFolder, userData, logError }: Omit<LibraryParts, 'shipped' | 'onChanged' | 'now'>,
  only?: DictionaryId,
): void {
  const rows = userData.listCatalogue();
  if (rows.kind === 'failed') return;
  for (const row of rows.value) {
    if (only !== undefined && row.id !== only) continue;
    const isOver =
      row.removedAt !== null && row.removedAt <= userData.times.purge() - RESTORABLE_FOR;
    if (!isOver && !isUnended(row)) continue;
    // What cannot be marked cannot be forgotten: user data of a newer version is not ours to tidy.
    const marked = isOver
      ? userData.setCatalogueRemoved(row.id, LONG_AGO)
      : userData.takeBack(row.id);
    if (marked.kind === 'failed') continue;
    try {
      if (row.kind === 'dictionary') deleteDictionaryFiles(dictionaryFolder(dataFolder), row.id);
      userData.deleteFromCatalogue(row.id);
    } catch (error) {
      logError('library: a removed dictionary cannot be deleted', error);
    }
  }
}

/** Whether the process that its import was under way in is gone. */
function isUnended({ arrivingPid }: CatalogueRow): boolean {
  return arrivingPid !== null && !isAlive(arrivingPid);
}

/** Whether another process of this id runs; our own id can only be that of one before us. */
export const isAlive = (pid: number): boolean => pid !== process.pid && isRunning(pid);
