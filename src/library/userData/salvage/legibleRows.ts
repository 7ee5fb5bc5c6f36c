import type { DatabaseSync } from 'node:sqlite';

/** A row of a damaged table: nothing is known of its values. */
export type LegibleRow = Readonly<Record<string, unknown>>;

/**
 * The rows of a table that can still be read: forward until the damage, then backward until it.
 * None when the table is not there.
 *
 * @param key the columns that tell one row from another, such as `rowid`.
 */
export function legibleRows(db: DatabaseSync, table: string, key: string): readonly LegibleRow[] {
  const columns = key.split(', ');
  const rows = new Map<string, LegibleRow>();
  for (const direction of ['ASC', 'DESC']) {
    const order = columns.map((column) => `${column} ${direction}`).join(', ');
    for (const row of until(db, `SELECT ${key}, * FROM ${table} ORDER BY ${order}`)) {
      rows.set(JSON.stringify(columns.map((column) => row[column])), row);
    }
  }
  return [...rows.values()];
}

/** The rows up to the first that cannot be read. */
function* until(db: DatabaseSync, sql: string): Generator<LegibleRow> {
  try {
    yield* db.prepare(sql).iterate();
  } catch {
    // The damage begins here.
  }
}

/** The text in a column; '' when there is none. */
export function textIn(row: LegibleRow, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

/** The whole number in a column; null when there is none. */
export function numberIn(row: LegibleRow, column: string): number | null {
  const value = row[column];
  return Number.isSafeInteger(value) ? (value as number) : null;
}
