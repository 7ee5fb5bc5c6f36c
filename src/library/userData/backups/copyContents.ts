import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CutTexts } from '../../../shared/backup.ts';
import { workPathOf } from '../../files/workFile.ts';
import { existing } from '../connect.ts';
import { quarantine } from '../quarantine.ts';
import { COLUMN_RANGES } from '../salvage/columnRanges.ts';
import {
  countRows,
  expectSameRows,
  GLOSSARIES,
  READER_TABLES,
  type RowCounts,
} from './countRows.ts';

/**
 * Puts the rows of another database of the same version in place of one's own, all of them or
 * none; own glossaries too, see {@link copyGlossaries}. The connection and what it has prepared go
 * on. From before `first` until the end nobody else can write, so nothing is lost that was kept
 * meanwhile.
 *
 * @param from a copy that may be changed.
 * @param counted how many rows there must be: those of the source that `from` is a copy of.
 * @param first done before anything is replaced, such as a backup of what is here.
 * @throws what SQLite throws, and when the rows are not as many as counted; nothing is changed then.
 */
export async function copyContents<T>(
  db: DatabaseSync,
  from: string,
  counted: RowCounts,
  first: () => Promise<T>,
): Promise<T> {
  db.prepare('ATTACH ? AS source').run(from);
  try {
    db.exec('BEGIN IMMEDIATE');
    try {
      expectSameRows('restore, its copy', countRows(db, 'source'), counted);
      const value = await first();
      replaceAll(db);
      expectSameRows('restore', countRows(db), countRows(db, 'source'));
      db.exec('COMMIT');
      return value;
    } catch (error) {
      // SQLite itself has rolled back after some errors, a full disk among them.
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  } finally {
    db.exec('DETACH source');
  }
}

function replaceAll(db: DatabaseSync): void {
  db.exec('PRAGMA defer_foreign_keys = ON');
  renameTakenGlossaries(db);
  for (const table of READER_TABLES) db.exec(`DELETE FROM main.${table}`);
  for (const table of READER_TABLES) {
    const columns = db
      .prepare('SELECT name FROM pragma_table_info(?)')
      .all(table)
      .map((row) => row['name'] as string)
      .join(', ');
    db.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM source.${table}`);
  }
  copyGlossaries(db);
}

/**
 * Gives the glossaries of the attached database `source` other ids where a dictionary that is here
 * has theirs; favorites and history of `source` lead to their entries as before.
 */
function renameTakenGlossaries(db: DatabaseSync): void {
  const taken = db.prepare(`SELECT id FROM source.catalogue WHERE ${GLOSSARIES}
    AND id IN (SELECT id FROM main.catalogue WHERE kind <> 'glossary')`);
  const isTaken = db.prepare(
    'SELECT 1 FROM main.catalogue WHERE id = ?1 UNION SELECT 1 FROM source.catalogue WHERE id = ?1',
  );
  const changes = [
    'UPDATE source.catalogue SET id = :to WHERE id = :from',
    `UPDATE source.glossary_rows SET glossary_id = :to, id = :to || substr(id, length(:from) + 1)
      WHERE glossary_id = :from`,
    ...['favorites', 'history'].map(
      (table) => `UPDATE source.${table} SET entry_id = :to || substr(entry_id, length(:from) + 1)
        WHERE substr(entry_id, 1, length(:from) + 1) = :from || ':'`,
    ),
  ].map((sql) => db.prepare(sql));
  for (const { id } of taken.all()) {
    const from = String(id);
    let number = 2;
    while (isTaken.get(`${from}-${number}`) !== undefined) number += 1;
    for (const change of changes) change.run({ from, to: `${from}-${number}` });
  }
}

/**
 * Puts the own glossaries of the attached database `source` in place of those that are here. What
 * is shipped comes with the app, and dictionaries lie in files of their own: these stay as they are.
 */
function copyGlossaries(db: DatabaseSync): void {
  db.exec(`
    DELETE FROM main.glossary_rows;
    DELETE FROM main.catalogue WHERE kind = 'glossary';
    INSERT INTO main.catalogue SELECT * FROM source.catalogue WHERE ${GLOSSARIES};
    INSERT INTO main.glossary_rows SELECT * FROM source.glossary_rows
      WHERE glossary_id IN (SELECT id FROM source.catalogue WHERE ${GLOSSARIES});
  `);
}

/** Texts that say nothing of which row is which, and may be shorter. */
const CUTTABLE: Readonly<Record<string, readonly string[]>> = {
  favorites: ['headword', 'translation', 'reading', 'example', 'dictionary_name', 'note', 'met_in'],
  lists: ['name'],
  favorite_tags: ['tag'],
  history: ['headword', 'translation', 'query'],
  history_days: ['query'],
  catalogue: ['name', 'source', 'licence'],
  glossary_rows: ['headword', 'translation', 'reading', 'note'],
};

/** Lookups are kept nowhere that clearing the history does not reach. */
const WITHOUT_COPY: ReadonlySet<string> = new Set(['history', 'history_days']);

/** A text as it was before it was cut. */
interface WholeText {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/**
 * Cuts the texts of a copy of a backup to the length that they may have: versions before the limits
 * took longer ones in. Its schema must be ours.
 *
 * @returns what was cut, whole.
 */
export function cutTexts(copy: string): readonly WholeText[] {
  const db = new DatabaseSync(existing(copy));
  try {
    db.exec('PRAGMA trusted_schema = OFF; BEGIN');
    const cut = Object.entries(CUTTABLE).flatMap(([table, columns]) =>
      columnsOf(db, table)
        .filter((column) => columns.includes(column))
        .flatMap((column) => cutColumn(db, table, column)),
    );
    db.exec('COMMIT');
    return cut;
  } finally {
    db.close();
  }
}

/**
 * Writes what was cut into a file of `quarantine/`, lookups left out.
 *
 * @returns what the reader is told.
 */
export function keepWhole(folder: string, cut: readonly WholeText[], now: number): CutTexts {
  const kept = cut.filter(({ table }) => !WITHOUT_COPY.has(table));
  const rows = cut.map(({ table, row, column }) => `${table}, ${row}, ${column}`);
  if (kept.length === 0) return { count: cut.length, rows: rows.slice(0, MOST_ROWS), file: null };
  const work = workPathOf(join(folder, 'texts.json'));
  try {
    writeFileSync(work, `${JSON.stringify(kept, null, 2)}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    });
    const file = quarantine(folder, 'texts.json', now, [], work);
    return { count: cut.length, rows: rows.slice(0, MOST_ROWS), file };
  } finally {
    rmSync(work, { force: true });
  }
}

const MOST_ROWS = 20;

function cutColumn(db: DatabaseSync, table: string, column: string): readonly WholeText[] {
  const length = COLUMN_RANGES[table]?.[column]?.length ?? null;
  if (length === null) return [];
  const named = columnsOf(db, table).find((each) =>
    ['id', 'entry_id', 'favorite_id'].includes(each),
  );
  const rows = db
    .prepare(
      `SELECT DISTINCT ${named ?? column} AS row, ${column} AS text FROM ${table}
        WHERE octet_length(${column}) > ${length}`,
    )
    .all()
    .map(({ row, text }) => ({ row: String(row), text: String(text) }))
    .filter(({ text }) => text.length > length);
  const put = db.prepare(
    `UPDATE OR IGNORE ${table} SET ${column} = ? WHERE ${named ?? column} = ? AND ${column} = ?`,
  );
  for (const { row, text } of rows) {
    let changes: number | bigint = 0;
    // Where two are the same once they are cut, as names of lists may be, they are numbered.
    for (let number = 1; changes === 0 && number < 10_000; number += 1) {
      const end = number === 1 ? '' : ` ${number}`;
      ({ changes } = put.run(shortened(text, length - end.length) + end, row, text));
    }
  }
  return rows.map(({ row, text }) => ({ table, row: row.slice(0, 100), column, text }));
}

/** Not within a character of two units. */
function shortened(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}

const columnsOf = (db: DatabaseSync, table: string): readonly string[] =>
  db
    .prepare('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => String(name));
