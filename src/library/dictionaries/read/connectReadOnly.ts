import { DatabaseSync } from 'node:sqlite';

/**
 * Opens the file of a dictionary for reading only, and its pages are not mapped into memory.
 *
 * It is finished and never changes, so one transaction lasts as long as the connection: to lock the
 * file and to ask it for changes at each statement would take two thirds of the time of a look-up.
 *
 * @throws when SQLite cannot open it.
 */
export function connectReadOnly(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly: true, enableForeignKeyConstraints: false });
  try {
    db.exec(`
      PRAGMA mmap_size = 0;
      PRAGMA cache_size = -1024;
      PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON;
      BEGIN;
    `);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}
