import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BackupContents } from '../../../shared/backup.ts';
import { schemaVersion } from '../migrate.ts';

/** What SQLite may leave beside a database. */
const COMPANIONS = ['-wal', '-shm', '-journal'] as const;

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

/** Syncs a file and gives it its final name; the name is synced too where the system can. */
export function putInPlace(building: string, file: string): void {
  sync(building, 'r+');
  renameSync(building, file);
  // A folder cannot be opened on Windows; there the rename itself is written through.
  if (process.platform !== 'win32') sync(dirname(file), 'r');
}

/** Removes a database and whatever SQLite left beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', ...COMPANIONS]) rmSync(file + suffix, { force: true });
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

function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
