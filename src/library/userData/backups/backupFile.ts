import { DatabaseSync } from 'node:sqlite';
import type { BackupContents } from '../../../shared/backup.ts';
import { putInPlace } from '../../files/putInPlace.ts';
import { schemaVersion } from '../migrate.ts';

/**
 * Makes a copy that was written by SQLite a backup: one file alone, read back and searched for
 * damage, synced, then renamed to its name, so that a file of that name is always whole.
 *
 * @throws when it is damaged or cannot be written; nothing lies under the name then.
 */
export function finishBackup(building: string, file: string): void {
  const db = new DatabaseSync(building);
  try {
    // A copy says in its header that it has a log; it has none and must not get one.
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA trusted_schema = OFF');
    const check = db.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    if (check !== 'ok') throw new Error(`library: backup, read back damaged, ${String(check)}`);
    readContents(db);
  } finally {
    db.close();
  }
  putInPlace(building, file);
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
