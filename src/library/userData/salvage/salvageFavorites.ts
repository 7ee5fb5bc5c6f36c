import type { DatabaseSync } from 'node:sqlite';
import type { KeptRecord } from '../../../shared/transfer.ts';
import { type LegibleRow, legibleRows, numberIn, textIn } from './legibleRows.ts';

/** The favorites that can be read, with their lists and tags; what was removed is left out. */
export function salvageFavorites(db: DatabaseSync): readonly KeptRecord[] {
  const names = new Map(
    legibleRows(db, 'lists', 'rowid').map((row) => [textIn(row, 'id'), textIn(row, 'name')]),
  );
  const lists = grouped(legibleRows(db, 'favorite_lists', 'favorite_id, list_id'), 'list_id');
  const tags = grouped(legibleRows(db, 'favorite_tags', 'favorite_id, tag'), 'tag');
  return legibleRows(db, 'favorites', 'rowid')
    .filter((row) => row['removed_at'] === null && textIn(row, 'headword') !== '')
    .map((row) => ({
      entryId: textIn(row, 'entry_id'),
      headword: textIn(row, 'headword'),
      headwordLanguage: textIn(row, 'headword_language'),
      translation: textIn(row, 'translation'),
      translationLanguage: textIn(row, 'translation_language'),
      reading: textIn(row, 'reading'),
      example: textIn(row, 'example'),
      dictionaryName: textIn(row, 'dictionary_name'),
      lists: [...names].flatMap(([list, name]) =>
        lists.get(textIn(row, 'id'))?.includes(list) === true ? [name] : [],
      ),
      tags: tags.get(textIn(row, 'id')) ?? [],
      note: textIn(row, 'note'),
      metIn: textIn(row, 'met_in'),
      addedAt: numberIn(row, 'added_at'),
    }));
}

function grouped(rows: readonly LegibleRow[], column: string): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const id = textIn(row, 'favorite_id');
    const value = textIn(row, column);
    if (value === '') continue;
    groups.set(id, [...(groups.get(id) ?? []), value]);
  }
  return groups;
}
