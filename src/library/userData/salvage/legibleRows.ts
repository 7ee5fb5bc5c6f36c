import type { DatabaseSync } from 'node:sqlite';

/** A row of a damaged table: nothing is known of its values. */
export type LegibleRow = Readonly<Record<string, unknown>>;

/**
 * The rows of a table that can still be read: forward until the damage, then backward until it.
 * None when there is no table of this name; a view, or a column that is computed, could run for ever.
 *
 * @param key the columns that tell one row from another, such as `rowid`.
 * @param mostBytes what has more of them would only fill the memory, and is left out.
 */
export function legibleRows(
  db: DatabaseSync,
  table: string,
  key: string,
  mostBytes = MOST_BYTES,
): readonly LegibleRow[] {
  const values = valuesOf(db, table, mostBytes);
  if (values === null) return [];
  const columns = key.split(', ');
  const rows = new Map<string, LegibleRow>();
  for (const direction of ['ASC', 'DESC']) {
    const order = columns.map((column) => `${table}.${column} ${direction}`).join(', ');
    for (const row of until(db, `SELECT ${key}, ${values} FROM ${table} ORDER BY ${order}`)) {
      rows.set(JSON.stringify(columns.map((column) => row[column])), row);
    }
  }
  return [...rows.values()];
}

/** More bytes than any text of ours has, but that of a paper. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The columns that hold values, none of them too large; null for anything but a plain table. */
function valuesOf(db: DatabaseSync, table: string, mostBytes: number): string | null {
  try {
    const isTable = db
      .prepare(
        "SELECT 1 FROM pragma_table_list WHERE schema = 'main' AND name = ? AND type = 'table'",
      )
      .get(table);
    const columns = db.prepare('SELECT name, hidden FROM pragma_table_xinfo(?)').all(table);
    if (isTable === undefined || columns.some(({ hidden }) => hidden !== 0)) return null;
    return columns
      .map(({ name }) => `"${String(name).replaceAll('"', '""')}"`)
      .map((name) => `CASE WHEN octet_length(${name}) <= ${mostBytes} THEN ${name} END AS ${name}`)
      .join(', ');
  } catch {
    // Not even the schema can be read.
    return null;
  }
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
