import type { DatabaseSync } from 'node:sqlite';

/**
 * Words that were looked up and not found, one row a word whatever its case.
 *
 * Times are milliseconds since 1970-01-01 UTC.
 */
export function version4(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE missed_words (
      word TEXT PRIMARY KEY COLLATE NOCASE,
      last_at INTEGER NOT NULL,
      count INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX missed_words_by_time ON missed_words (last_at);
  `);
}
