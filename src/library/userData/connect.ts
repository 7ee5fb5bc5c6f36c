import { DatabaseSync } from 'node:sqlite';

/** How long to wait for another process that writes (the terminal), in milliseconds. */
const BUSY_TIMEOUT = 1_000;

/**
 * Opens a database for reading and writing, so that a commit is on disk when it returns
 * (`synchronous`, and `fullfsync`, which macOS needs) and deleted content is overwritten
 * (`secure_delete`).
 *
 * @throws when SQLite cannot open it.
 */
export function connect(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
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
