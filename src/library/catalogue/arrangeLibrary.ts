import type { DictionaryInfo } from '../../shared/entry.ts';
import type { CatalogueRow } from '../userData/stores/catalogueRow.ts';

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
