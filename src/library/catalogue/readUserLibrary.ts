import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { DictionaryId } from '../../shared/entry.ts';
import type { GlossaryRow } from '../../shared/library.ts';
import { CATALOGUE_COLUMNS, type CatalogueRow, toCatalogueRow } from '../userData/catalogueRow.ts';
import { readGlossaryRows } from '../userData/glossaryRows.ts';

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
  if (!existsSync(file)) return EMPTY;
  try {
    const db = new DatabaseSync(addressOf(file), { readOnly: true, timeout: BUSY_TIMEOUT });
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

/**
 * Nobody has the file open when it has no log: then it is read without locks, since a read-only
 * connection would leave an empty log beside it.
 */
function addressOf(file: string): URL {
  const address = pathToFileURL(file);
  const hasLog = statSync(`${file}-wal`, { throwIfNoEntry: false }) !== undefined;
  if (!hasLog) address.searchParams.set('immutable', '1');
  return address;
}

function read(db: DatabaseSync): UserLibrary {
  const rows = db
    .prepare(`SELECT ${CATALOGUE_COLUMNS} FROM catalogue ORDER BY position, rowid`)
    .all()
    .map(toCatalogueRow);
  const own = rows.filter((row) => row.kind === 'glossary' && row.isOn && row.removedAt === null);
  return { rows, glossaries: new Map(own.map(({ id }) => [id, readGlossaryRows(db, id)])) };
}
