import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** How long to wait for another process that writes (the terminal), in milliseconds. */
export const BUSY_TIMEOUT = 1_000;
/** As long for work that nobody waits for with an open window. */
export const LONG_BUSY_TIMEOUT = 10_000;

/**
 * Opens a database for reading and writing, so that a commit is on disk when it returns
 * (`synchronous`, and `fullfsync`, which macOS needs) and deleted content is overwritten
 * (`secure_delete`).
 *
 * @throws when SQLite cannot open it, or when there is none: opening never makes a file.
 */
export function connect(file: string, timeout = BUSY_TIMEOUT): DatabaseSync {
  const db = new DatabaseSync(existing(file), { timeout, enableForeignKeyConstraints: true });
  try {
    db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA fullfsync = ON;
      PRAGMA secure_delete = ON;
      PRAGMA trusted_schema = OFF;
    `);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** The address of a database that SQLite is to open for writing, and must not make. */
export function existing(file: string): URL {
  const address = pathToFileURL(file);
  address.searchParams.set('mode', 'rw');
  return address;
}

/**
 * Where a read-only connection is to look for a database, so that it leaves nothing beside it.
 *
 * Nobody has the file open when it has no log: then it is read without locks, since a read-only
 * connection would leave an empty log there.
 */
export function readOnlyAddress(file: string): URL {
  const hasLog = statSync(`${file}-wal`, { throwIfNoEntry: false }) !== undefined;
  return hasLog ? pathToFileURL(file) : immutableAddress(file);
}

/** The same of a database that is read without locks, whatever lies beside it. */
export function immutableAddress(file: string): URL {
  const address = pathToFileURL(file);
  address.searchParams.set('immutable', '1');
  return address;
}
