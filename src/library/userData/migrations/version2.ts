import type { DatabaseSync } from 'node:sqlite';

/**
 * The reader's library: one row a glossary or dictionary, and the entries of own glossaries.
 *
 * `position` orders the library and, in a glossary, its entries. `removed_at` marks what can still
 * be restored. `arriving_pid` is the process that an import is under way in; null once it is whole.
 * `examples` and `tags` are JSON arrays of strings. Times are milliseconds since 1970-01-01 UTC.
 */
export function version2(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE catalogue (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('shipped', 'glossary', 'dictionary')),
      position INTEGER NOT NULL,
      is_on INTEGER NOT NULL,
      name TEXT NOT NULL,
      headword_language TEXT NOT NULL,
      translation_language TEXT NOT NULL,
      source TEXT NOT NULL,
      licence TEXT NOT NULL,
      format TEXT,
      file_name TEXT NOT NULL,
      file_hash TEXT NOT NULL,
      added_at INTEGER NOT NULL,
      removed_at INTEGER,
      replaced_id TEXT,
      arriving_pid INTEGER
    ) STRICT;
    CREATE TABLE glossary_rows (
      id TEXT PRIMARY KEY,
      glossary_id TEXT NOT NULL REFERENCES catalogue (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      headword TEXT NOT NULL,
      translation TEXT NOT NULL,
      reading TEXT NOT NULL,
      examples TEXT NOT NULL,
      tags TEXT NOT NULL,
      note TEXT NOT NULL,
      removed_at INTEGER
    ) STRICT;
    CREATE INDEX glossary_rows_in_order ON glossary_rows (glossary_id, position);
  `);
}
