import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CutTexts } from '../../../shared/backup.ts';
import { workPathOf } from '../../files/workFile.ts';
import { existing } from '../connect.ts';
import { quarantine } from '../quarantine.ts';
import { COLUMN_RANGES } from '../vetting/columnRanges.ts';

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
