import type { DictionaryInfo } from '../../shared/entry.ts';
import type { CatalogueRow } from '../userData/catalogueRow.ts';

/**
 * The library in the reader's order: the rows of the catalogue, before them what is shipped and has
 * no row yet, and after them files that have none (brought into the folder by hand).
 *
 * Rows of glossaries that are no longer shipped are left out. What is removed stays in, marked.
 */
export function arrangeLibrary(
  rows: readonly CatalogueRow[],
  shipped: readonly DictionaryInfo[],
  found: readonly CatalogueRow[],
): readonly CatalogueRow[] {
  const known = new Set(rows.map(({ id }) => id));
  const shippedIds = new Set(shipped.map(({ id }) => id));
  return [
    ...shipped.filter(({ id }) => !known.has(id)).map(shippedRow),
    ...rows.filter(({ id, kind }) => kind !== 'shipped' || shippedIds.has(id)),
    ...found.filter(({ id }) => !known.has(id)),
  ];
}

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

const shippedRow = (info: DictionaryInfo): CatalogueRow => {
  const { id, name, headwordLanguage, translationLanguage, source, licence } = info;
  return newRow({
    id,
    kind: 'shipped',
    name,
    headwordLanguage,
    translationLanguage,
    source,
    licence,
  });
};

/** Whether it belongs to the library as the reader sees it. */
export const isHeld = ({ removedAt }: CatalogueRow): boolean => removedAt === null;

/** What the dictionary of a row says of itself, with the reader's own name for it. */
export const infoOf = (row: CatalogueRow, entryCount: number): DictionaryInfo => ({
  id: row.id,
  name: row.name,
  kind: row.kind === 'dictionary' ? 'dictionary' : 'glossary',
  headwordLanguage: row.headwordLanguage,
  translationLanguage: row.translationLanguage,
  entryCount,
  source: row.source,
  licence: row.licence,
  isShipped: row.kind === 'shipped',
});
