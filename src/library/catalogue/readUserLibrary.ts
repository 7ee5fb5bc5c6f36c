import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DictionaryId } from '../../shared/entry.ts';
import type { GlossaryRow } from '../../shared/library.ts';
import {
  CATALOGUE_COLUMNS,
  type CatalogueRow,
  toCatalogueRow,
} from '../userData/stores/catalogueStore.ts';
import { readGlossaryRows } from '../userData/stores/glossaryStore.ts';
import { readOnlyAddress } from '../userData/connect.ts';

/** What those who search need of `user.db`. */
export interface UserLibrary {
  /** In the reader's order. */
  readonly rows: readonly CatalogueRow[];
  /** Of the own glossaries that are switched on, by id. */
  readonly glossaries: ReadonlyMap<DictionaryId, readonly GlossaryRow[]>;
}

const EMPTY: UserLibrary = { rows: [], glossaries: new Map() };

/** How long to wait for another that writes, in milliseconds. */
const BUSY_TIMEOUT = 1_000;

/**
 * Reads the library out of `user.db` without changing a byte of it; empty where there is none, or
 * one that cannot be read: what is shipped and the dictionary files can be searched all the same.
 */
export function readUserLibrary(dataFolder: string): UserLibrary {
  const file = join(dataFolder, 'user.db');
  // Opening a pipe would wait without end.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return EMPTY;
  try {
    const db = new DatabaseSync(readOnlyAddress(file), { readOnly: true, timeout: BUSY_TIMEOUT });
    try {
      return read(db);
    } finally {
      db.close();
    }
  } catch {
    // Damaged, of another version, or not to be opened: main finds that out too, and says so.
    return EMPTY;
  }
}

function read(db: DatabaseSync): UserLibrary {
  const rows = db
    .prepare(`SELECT ${CATALOGUE_COLUMNS} FROM catalogue ORDER BY position, rowid`)
    .all()
    .map(toCatalogueRow);
  const own = rows.filter((row) => row.kind === 'glossary' && row.isOn && row.removedAt === null);
  return { rows, glossaries: new Map(own.map(({ id }) => [id, readGlossaryRows(db, id)])) };
}
