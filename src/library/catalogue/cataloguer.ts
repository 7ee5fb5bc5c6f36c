import type { LibraryItem } from '../../shared/library.ts';
import { done, type Outcome } from '../../shared/outcome.ts';
import type { CatalogueRow } from '../userData/stores/catalogueStore.ts';
import { textBytesOf } from '../../core/formats/glossaryRow.ts';
import type { UserData } from '../userData/userData.ts';
import { arrangeLibrary, infoOf, isHeld, RESTORABLE_FOR } from './arrangeLibrary.ts';
import { createFileDescriber, foundRow } from './describeFile.ts';
import { findDictionaryFiles, sizeOfDictionary } from './dictionaryFiles.ts';
import type { ShippedShelf } from './library.ts';
import type { ShippedItem } from '../shipped/shippedLibrary.ts';

/** What the catalogue, the folder of dictionaries and the app together hold. */
export interface Cataloguer {
  /** All rows in order, removed ones too; without `user.db` what is shipped and found. */
  arrange(): Promise<readonly CatalogueRow[]>;
  /** The same, after giving a row to all that has none. */
  takeIn(): Promise<Outcome<readonly CatalogueRow[]>>;
  describe(row: CatalogueRow): Promise<LibraryItem>;
  list(): Promise<readonly LibraryItem[]>;
  /** What was removed in the 7 days before `now`, the latest first. */
  listRemoved(now: number): Promise<readonly LibraryItem[]>;
}

/** @param folder of the dictionary files. */
export function createCataloguer(
  folder: string,
  userData: UserData,
  shipped: ShippedShelf,
): Cataloguer {
  const describeFile = createFileDescriber();

  const arrangeWith = (rows: readonly CatalogueRow[], items: readonly ShippedItem[]) => {
    const known = new Set(rows.map(({ id }) => id));
    const found = [...findDictionaryFiles(folder)]
      .filter(([id]) => !known.has(id))
      .map(([id, path]) => foundRow(id, describeFile(path)));
    const infos = items.map(({ info }) => info);
    return arrangeLibrary(rows, infos, found);
  };

  const arrange = async (): Promise<readonly CatalogueRow[]> => {
    const items = await shipped.list();
    const kept = userData.listCatalogue();
    return arrangeWith(kept.kind === 'done' ? kept.value : [], items);
  };

  const describeWith = (row: CatalogueRow, items: readonly ShippedItem[]): LibraryItem => {
    const { kind, format, fileName, addedAt } = row;
    const place = { isOn: row.isOn, format, fileName, addedAt };
    const item = items.find(({ info }) => info.id === row.id);
    if (kind === 'shipped' && item !== undefined) {
      const { info, size, mediaCount, problem } = item;
      return { ...info, ...place, isEditable: false, size, mediaCount, problem };
    }
    if (kind === 'dictionary') {
      const { meta, problem } = describeFile(findDictionaryFiles(folder).get(row.id));
      return {
        ...infoOf(row, meta?.entryCount ?? 0),
        ...place,
        isEditable: false,
        size: sizeOfDictionary(folder, row.id),
        mediaCount: meta?.mediaCount ?? 0,
        problem,
      };
    }
    const own = userData.listRows(row.id);
    const rows = own.kind === 'done' ? own.value : [];
    return {
      ...infoOf(row, rows.length),
      ...place,
      isEditable: kind === 'glossary',
      size: rows.reduce((sum, each) => sum + textBytesOf(each), 0),
      mediaCount: 0,
      problem: null,
    };
  };
  return {
    arrange,
    takeIn: async () => {
      const items = await shipped.list();
      const kept = userData.listCatalogue();
      if (kept.kind === 'failed') return kept;
      const rows = arrangeWith(kept.value, items);
      const known = new Set(kept.value.map(({ id }) => id));
      if (rows.every(({ id }) => known.has(id))) return done(rows);
      const placed = userData.arrangeCatalogue(rows);
      return placed.kind === 'failed' ? placed : done(rows);
    },
    describe: async (row) => describeWith(row, await shipped.list()),
    list: async () => {
      const items = await shipped.list();
      return (await arrange()).filter(isHeld).map((row) => describeWith(row, items));
    },
    listRemoved: async (now) => {
      const items = await shipped.list();
      return (await arrange())
        .filter(({ removedAt }) => removedAt !== null && removedAt > now - RESTORABLE_FOR)
        .toSorted((a, b) => (b.removedAt ?? 0) - (a.removedAt ?? 0))
        .map((row) => describeWith(row, items));
    },
  };
}
