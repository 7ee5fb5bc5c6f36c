import type { DatabaseSync } from 'node:sqlite';

/**
 * The tables that hold what the reader made. A table that another part of the app adds to `user.db`
 * is named here when a restore is to bring its rows back.
 */
export const READER_TABLES = [
  'favorites',
  'lists',
  'favorite_lists',
  'favorite_tags',
  'cards',
  'reviews',
  'history',
  'history_days',
  'missed_words',
  'papers',
  'known_words',
] as const;

/** How many rows there are by table, removed ones among them. */
export type RowCounts = Readonly<Record<string, number>>;

/** Own glossaries that are whole. */
export const GLOSSARIES = "kind = 'glossary' AND arriving_pid IS NULL";

/**
 * Counts what the reader made in a database of any version; what its version has not is left out.
 *
 * @param schema `main`, or the name of an attached database.
 */
export function countRows(db: DatabaseSync, schema = 'main'): RowCounts {
  const names = db.prepare(`SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table'`).all();
  const there = new Set(names.map((row) => row['name']));
  const count = (from: string): number =>
    db.prepare(`SELECT count(*) AS n FROM ${from}`).get()?.['n'] as number;
  const counts: Record<string, number> = {};
  for (const table of READER_TABLES) {
    if (there.has(table)) counts[table] = count(`${schema}.${table}`);
  }
  if (there.has('catalogue')) {
    const glossaries = `${schema}.catalogue WHERE ${GLOSSARIES}`;
    counts['glossaries'] = count(glossaries);
    counts['glossary_rows'] = count(
      `${schema}.glossary_rows WHERE glossary_id IN (SELECT id FROM ${glossaries})`,
    );
  }
  return counts;
}

/**
 * Compares what was counted of a copy with what was counted of its source.
 *
 * @throws when the copy has another number of rows in a table that the source has.
 */
export function expectSameRows(what: string, copy: RowCounts, source: RowCounts): void {
  for (const [table, rows] of Object.entries(source)) {
    if (copy[table] !== rows) {
      throw new Error(`library: ${what}, ${table} ${copy[table] ?? 'none'} of ${rows}`);
    }
  }
}
