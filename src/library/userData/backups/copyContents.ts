import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../sqliteOutcome.ts';
import { copyGlossaries, renameTakenGlossaries } from './copyGlossaries.ts';

/**
 * The tables that hold what the reader made. A table that another part of the app adds to `user.db`
 * is named here when a restore is to bring its rows back.
 */
const READER_TABLES = [
  'favorites',
  'lists',
  'favorite_lists',
  'favorite_tags',
  'cards',
  'reviews',
  'history',
  'history_days',
] as const;

/**
 * Puts the rows of another database of the same version in place of one's own, all of them or
 * none; own glossaries too, see {@link copyGlossaries}. The connection and what it has prepared go
 * on.
 *
 * @param from a copy that may be changed.
 * @throws what SQLite throws; nothing is changed then.
 */
export function copyContents(db: DatabaseSync, from: string): void {
  db.prepare('ATTACH ? AS source').run(from);
  try {
    inTransaction(db, () => {
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
    });
  } finally {
    db.exec('DETACH source');
  }
}
