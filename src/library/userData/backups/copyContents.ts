import type { DatabaseSync } from 'node:sqlite';
import { copyGlossaries, renameTakenGlossaries } from './copyGlossaries.ts';
import { countRows, expectSameRows, READER_TABLES, type RowCounts } from './countRows.ts';

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
