import { DatabaseSync } from 'node:sqlite';
import type { BackupContents } from '../../../shared/backup.ts';
import { existing } from '../connect.ts';
import { schemaVersion } from '../migrate.ts';
import { countRows, expectSameRows, type RowCounts } from './countRows.ts';

/**
 * Makes sure of a copy that was written by SQLite: one file alone, read back, searched for damage,
 * and with as many rows as its source.
 *
 * @throws when it is damaged or not all of it.
 */
export function checkCopy(file: string, counted: RowCounts): void {
  const db = new DatabaseSync(existing(file));
  try {
    // A copy says in its header that it has a log; it has none and must not get one.
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA trusted_schema = OFF');
    const check = db.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    if (check !== 'ok') throw new Error('library: backup, read back damaged');
    expectSameRows('backup', countRows(db), counted);
  } finally {
    db.close();
  }
}

/** How much there is in a database of any version. */
export function readContents(db: DatabaseSync): BackupContents {
  const count = (table: string, where = ''): number =>
    db.prepare(`SELECT count(*) AS n FROM ${table} ${where}`).get()?.['n'] as number;
  const version = schemaVersion(db);
  return {
    favorites: count('favorites', 'WHERE removed_at IS NULL'),
    // Before version 3 there was one list.
    lists: version >= 3 ? count('lists') : 1,
    lookups: count('history'),
    glossaries:
      version >= 2 ? count('catalogue', "WHERE kind = 'glossary' AND removed_at IS NULL") : 0,
  };
}

/** Whether there is anything in a database of the newest version that is worth a backup. */
export function holdsAnything(db: DatabaseSync): boolean {
  const row = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM favorites WHERE removed_at IS NULL)
        OR EXISTS (SELECT 1 FROM history)
        OR EXISTS (SELECT 1 FROM catalogue WHERE kind = 'glossary' AND removed_at IS NULL) AS held`,
    )
    .get();
  return row?.['held'] === 1;
}
