import type { DatabaseSync } from 'node:sqlite';

/** What is to be avoided, by entry of an own glossary: a JSON array of strings. */
export function version6(db: DatabaseSync): void {
  db.exec("ALTER TABLE glossary_rows ADD avoid TEXT NOT NULL DEFAULT '[]'");
}
