import type { DatabaseSync } from 'node:sqlite';

/**
 * Favorites, removed ones among them (`removed_at`), and one row of history an entry.
 *
 * Times are milliseconds since 1970-01-01 UTC. Headwords are values, never names or keys of
 * anything but a row.
 */
export function version1(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE favorites (
      id TEXT PRIMARY KEY,
      entry_id TEXT NOT NULL UNIQUE,
      headword TEXT NOT NULL,
      headword_language TEXT NOT NULL,
      translation TEXT NOT NULL,
      translation_language TEXT NOT NULL,
      reading TEXT NOT NULL,
      example TEXT NOT NULL,
      dictionary_name TEXT NOT NULL,
      added_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;
    CREATE TABLE history (
      entry_id TEXT PRIMARY KEY,
      headword TEXT NOT NULL,
      headword_language TEXT NOT NULL,
      translation TEXT NOT NULL,
      translation_language TEXT NOT NULL,
      query TEXT NOT NULL,
      last_at INTEGER NOT NULL,
      count INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX history_by_time ON history (last_at);
  `);
}
