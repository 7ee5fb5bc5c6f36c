import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { MissedWord } from '../../../shared/favorite.ts';
import { done } from '../../../shared/outcome.ts';
import type { WholePaper } from '../../../shared/reading.ts';
import type { KeptRecord } from '../../../shared/transfer.ts';
import type { UserData } from '../userData.ts';
import { type LegibleRow, legibleRows, numberIn, textIn } from './legibleRows.ts';
import { type SalvagedGlossary, salvageGlossaries } from './salvageGlossaries.ts';
import { type SalvagedHistory, salvageHistory, salvageMissed } from './salvageHistory.ts';
import { salvageKnown, salvagePapers } from './salvagePapers.ts';

/** What can still be read of a damaged `user.db`. */
export interface Salvaged {
  readonly favorites: readonly KeptRecord[];
  readonly history: SalvagedHistory;
  readonly missed: readonly MissedWord[];
  readonly glossaries: readonly SalvagedGlossary[];
  readonly papers: readonly WholePaper[];
  /** Words that the reader said to know. */
  readonly known: readonly string[];
}

const NOTHING: Salvaged = {
  favorites: [],
  history: { items: [], days: [] },
  missed: [],
  glossaries: [],
  papers: [],
  known: [],
};

/** Runs a step that can tell nothing until it is done, and takes the longer the more bytes there are. */
type RunStep = <T>(step: () => T, bytes: number) => T;

/** Each table is read in both directions. */
const SILENT_TIMES = 2;

/**
 * Reads the favorites, lookups, words not found, own glossaries, papers and known words that can still be
 * read from a damaged `user.db`, in any version of its schema, without changing one byte of it: each table forward until the
 * damage, then backward until it. What was removed is left out. Gives none when nothing can be read.
 *
 * @throws when the file is there but cannot be copied.
 */
export function salvage(file: string, run: RunStep = (step) => step()): Salvaged {
  // A pipe would be read without end.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return NOTHING;
  const { size } = statSync(file);
  const folder = mkdtempSync(join(tmpdir(), 'glossa-salvage-'));
  try {
    const copy = join(folder, 'user.db');
    run(() => copyFileSync(file, copy), size);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    return run(() => readAll(copy), SILENT_TIMES * size);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readAll(file: string): Salvaged {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(file);
    db.exec('PRAGMA trusted_schema = OFF');
    return {
      favorites: salvageFavorites(db),
      history: salvageHistory(db),
      missed: salvageMissed(db),
      glossaries: salvageGlossaries(db),
      papers: salvagePapers(db),
      known: salvageKnown(db),
    };
  } catch {
    // It is no database any more: there is nothing to be read.
    return NOTHING;
  } finally {
    db?.close();
  }
}

/** Own glossaries that were salvaged, as user data would give them. */
export const readerOf = (
  glossaries: readonly SalvagedGlossary[],
): Pick<UserData, 'listCatalogue' | 'listRows'> => ({
  listCatalogue: () => done(glossaries.map(({ about }) => about)),
  listRows: (id) => done(glossaries.find(({ about }) => about.id === id)?.rows ?? []),
});

/** The favorites that can be read, with their lists and tags; what was removed is left out. */
function salvageFavorites(db: DatabaseSync): readonly KeptRecord[] {
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
