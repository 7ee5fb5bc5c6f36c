import { DatabaseSync } from 'node:sqlite';

/**
 * Opens the file of a dictionary for reading only. It is finished and never changes, so neither
 * locks nor a journal are needed, and its pages are not mapped into memory.
 *
 * @throws when SQLite cannot open it.
 */
export function connectReadOnly(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly: true, enableForeignKeyConstraints: false });
  try {
    db.exec(`
      PRAGMA mmap_size = 0;
      PRAGMA cache_size = -4096;
      PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON;
    `);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}
