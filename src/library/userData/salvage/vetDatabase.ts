import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { DEFAULT_LIST } from '../../../shared/favorite.ts';
import { isDamage } from '../sqliteOutcome.ts';
import { GLOSSARY_LIMITS } from '../stores/glossaryStore.ts';
import { COLUMN_RANGES, type ColumnRange } from './columnRanges.ts';
import { compareSchema } from './compareSchema.ts';

/** First bytes of every SQLite database (https://sqlite.org/fileformat2.html#database_header). */
const MAGIC = 'SQLite format 3\0';
/** The largest database that is taken in, in bytes. */
const MAX_SIZE = 4 * 1024 ** 3;

/** Runs a step that can tell nothing until it is done, and takes the longer the more bytes there are. */
type RunStep = <T>(step: () => T, bytes: number) => T;

/**
 * Looks whether all of a database file can be taken in, before any of it is: that it is one, has our
 * schema letter by letter, is not damaged, and that every row is one that the app could have written.
 * Not one byte of it is changed.
 *
 * @throws BadFile with the reason, and the place in the file
 */
export function vetDatabase(file: string, run: RunStep = (step) => step()): void {
  const size = sizeOf(file);
  if (size > MAX_SIZE) throw new BadFile('too-large', `${size} bytes`);
  if (!readStart(file).startsWith(MAGIC)) throw new BadFile('not-recognised');
  let db: DatabaseSync | null = null;
  try {
    const opened = new DatabaseSync(file, { readOnly: true });
    db = opened;
    opened.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
    run(() => compareSchema(opened), size);
    run(() => checkPages(opened), size);
    run(() => checkRows(opened), size);
  } catch (error) {
    if (isDamage(error)) throw new BadFile('damaged', 'SQLite');
    throw error;
  } finally {
    db?.close();
  }
}

/** The fault and where it is, as {@link vetDatabase} finds it; null for a file that can be taken in. */
export function faultOfDatabase(file: string): BadFile | null {
  try {
    vetDatabase(file);
    return null;
  } catch (error) {
    if (error instanceof BadFile) return error;
    throw error;
  }
}

function checkPages(db: DatabaseSync): void {
  const check = db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
  if (check !== 'ok') throw new BadFile('damaged', String(check).slice(0, 200));
}

/** A pipe or a device would keep us waiting for ever. */
function sizeOf(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) throw new BadFile('unreadable');
  return stats.size;
}

function readStart(file: string): string {
  const start = Buffer.alloc(MAGIC.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start);
  } finally {
    closeSync(handle);
  }
  return start.toString('latin1');
}

/** Bytes of UTF-8 that one UTF-16 unit can take at most. */
const BYTES_OF_UNIT = 3;

/**
 * Holds the rows of a database with the schema of ours to what they may hold: dates, numbers, JSON,
 * lengths, and rows that others refer to.
 *
 * @throws BadFile `bad-row` with the table, the place of the row in it, and the column
 */
function checkRows(db: DatabaseSync): void {
  const tables = Object.entries(COLUMN_RANGES).filter(([table]) => columnsOf(db, table).length > 0);
  for (const [table, ranges] of tables) {
    const known = columnsOf(db, table);
    const columns = Object.entries(ranges).filter(([column]) => known.includes(column));
    checkTable(db, table, columns);
  }
  const stray = db.prepare('PRAGMA foreign_key_check').get();
  if (stray !== undefined) {
    throw badRow(db, String(stray['table']), stray['rowid'], 'refers to nothing');
  }
  checkTogether(db, new Set(tables.map(([table]) => table)));
}

function checkTable(
  db: DatabaseSync,
  table: string,
  columns: readonly (readonly [string, ColumnRange])[],
): void {
  const key = hasRowid(db, table) ? 'rowid' : 'NULL';
  const bad = columns.map(([column, { isGood, length }]) => {
    const isShort = length === null ? '' : ` AND octet_length(x) <= ${length * BYTES_OF_UNIT}`;
    // A long text is not looked into.
    const good = `CASE WHEN TRUE${isShort} THEN ${isGood} ELSE FALSE END`;
    return `WHEN NOT (${good.replaceAll(/\bx\b/g, column)}) AND ${column} IS NOT NULL THEN '${column}'`;
  });
  const first = db
    .prepare(
      `SELECT key, bad FROM (SELECT ${key} AS key, CASE ${bad.join(' ')} END AS bad FROM ${table})
        WHERE bad IS NOT NULL LIMIT 1`,
    )
    .get();
  if (first !== undefined) throw badRow(db, table, first['key'], String(first['bad']));
  for (const [column, { length }] of columns) {
    if (length === null) continue;
    const long = db.prepare(
      `SELECT ${key} AS key, ${column} AS text FROM ${table} WHERE octet_length(${column}) > ${length}`,
    );
    for (const row of long.iterate()) {
      if (String(row['text']).length > length) throw badRow(db, table, row['key'], column);
    }
  }
}

/** What no row says by itself. */
function checkTogether(db: DatabaseSync, tables: ReadonlySet<string>): void {
  if (tables.has('lists')) {
    const own = db.prepare('SELECT 1 FROM lists WHERE id = ?').get(DEFAULT_LIST);
    if (own === undefined) throw new BadFile('bad-row', `lists, ${DEFAULT_LIST}`);
  }
  if (tables.has('glossary_rows')) {
    const large = db
      .prepare(
        `SELECT glossary_id AS id FROM glossary_rows WHERE removed_at IS NULL
          GROUP BY glossary_id HAVING count(*) > ?`,
      )
      .get(GLOSSARY_LIMITS.entries);
    if (large !== undefined) throw new BadFile('bad-row', `glossary_rows, ${String(large['id'])}`);
  }
}

/** @param key its `rowid`; null where the table has none. */
function badRow(db: DatabaseSync, table: string, key: unknown, column: string): BadFile {
  const before =
    typeof key === 'number'
      ? db.prepare(`SELECT count(*) AS n FROM ${table} WHERE rowid <= ?`).get(key)?.['n']
      : null;
  const row = before === null || before === undefined ? '' : `, row ${String(before)}`;
  return new BadFile('bad-row', `${table}${row}, ${column}`);
}

const columnsOf = (db: DatabaseSync, table: string): readonly string[] =>
  db
    .prepare('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => String(name));

const hasRowid = (db: DatabaseSync, table: string): boolean =>
  db.prepare('SELECT wr FROM pragma_table_list WHERE name = ?').get(table)?.['wr'] === 0;
