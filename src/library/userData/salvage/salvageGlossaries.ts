import type { DatabaseSync } from 'node:sqlite';
import { withAvoid } from '../../../core/formats/glossaryRow.ts';
import type { DictionaryId, EntryId } from '../../../shared/entry.ts';
import type { GlossaryRow } from '../../../shared/library.ts';
import type { CatalogueRow } from '../stores/catalogueStore.ts';
import { type LegibleRow, legibleRows, numberIn, textIn } from './legibleRows.ts';

/** An own glossary of another file, with its entries. */
export interface SalvagedGlossary {
  readonly about: CatalogueRow;
  readonly rows: readonly GlossaryRow[];
}

/** The own glossaries that can be read, with the entries that can be; what was removed is left out. */
export function salvageGlossaries(db: DatabaseSync): readonly SalvagedGlossary[] {
  const rows = legibleRows(db, 'glossary_rows', 'rowid').filter(isThere);
  return legibleRows(db, 'catalogue', 'rowid')
    .filter((row) => row['kind'] === 'glossary' && isThere(row) && textIn(row, 'id') !== '')
    .map((row) => {
      const about = aboutOf(row);
      const own = rows.filter((each) => each['glossary_id'] === about.id).toSorted(byPosition);
      return { about, rows: own.map(toRow) };
    });
}

const isThere = (row: LegibleRow): boolean => row['removed_at'] === null;
const byPosition = (a: LegibleRow, b: LegibleRow): number =>
  (numberIn(a, 'position') ?? 0) - (numberIn(b, 'position') ?? 0);

const aboutOf = (row: LegibleRow): CatalogueRow => ({
  id: textIn(row, 'id') as DictionaryId,
  kind: 'glossary',
  isOn: row['is_on'] === 1,
  name: textIn(row, 'name') === '' ? textIn(row, 'id') : textIn(row, 'name'),
  headwordLanguage: textIn(row, 'headword_language'),
  translationLanguage: textIn(row, 'translation_language'),
  source: textIn(row, 'source'),
  licence: textIn(row, 'licence'),
  // It is the reader's own from now on, whatever file it once came from.
  format: null,
  fileName: textIn(row, 'file_name'),
  fileHash: textIn(row, 'file_hash'),
  addedAt: numberIn(row, 'added_at') ?? 0,
  removedAt: null,
  replacedId: null,
  arrivingPid: null,
});

const toRow = (row: LegibleRow): GlossaryRow => ({
  id: textIn(row, 'id') as EntryId,
  headword: textIn(row, 'headword'),
  translation: textIn(row, 'translation'),
  reading: textIn(row, 'reading'),
  examples: textsIn(row, 'examples'),
  tags: textsIn(row, 'tags'),
  note: textIn(row, 'note'),
  ...withAvoid(textsIn(row, 'avoid')),
});

function textsIn(row: LegibleRow, column: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(textIn(row, column));
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  } catch {
    // What is no list any more holds nothing that could be told apart.
    return [];
  }
}
