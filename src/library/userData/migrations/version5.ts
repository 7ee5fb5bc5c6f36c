import type { DatabaseSync } from 'node:sqlite';

/**
 * Papers that were read, and words that the reader said to know.
 *
 * - `blocks` is a JSON array of headings and paragraphs, see `PaperBlock`; `place` is how far the
 *   paper is read, 0 to 1; `pages` is null for what has none.
 * - A known word is folded.
 *
 * Times are milliseconds since 1970-01-01 UTC.
 */
export function version5(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE papers (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      pages INTEGER,
      added_at INTEGER NOT NULL,
      opened_at INTEGER NOT NULL,
      place REAL NOT NULL,
      blocks TEXT NOT NULL
    ) STRICT;
    CREATE INDEX papers_by_time ON papers (opened_at);
    CREATE TABLE known_words (
      word TEXT PRIMARY KEY,
      added_at INTEGER NOT NULL
    ) STRICT;
  `);
}
