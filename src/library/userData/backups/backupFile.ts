import { DatabaseSync } from 'node:sqlite';
import { BACKUP_KINDS, type BackupContents, type BackupKind } from '../../../shared/backup.ts';
import { existing } from '../connect.ts';
import { schemaVersion } from '../migrations.ts';
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

/** What the name of a backup says. */
export interface NamedBackup {
  readonly name: string;
  readonly kind: BackupKind;
  /** Milliseconds since 1970-01-01 UTC, whole seconds. */
  readonly madeAt: number;
}

const NAME = new RegExp(
  `^user-(\\d{4}-\\d{2}-\\d{2})T(\\d{2})-(\\d{2})-(\\d{2})(?:-\\d+)?\\.(${BACKUP_KINDS.join('|')})\\.db$`,
);

/** A time that a name can tell, whatever the clock says. */
const withinNames = (now: number): number =>
  Number.isFinite(now) ? Math.min(Math.max(now, 0), Date.UTC(9999, 11, 31)) : 0;

/** Milliseconds of the steps in which names tell the time. */
const SECOND = 1_000;

/** `user-2026-11-03T10-20-30.day.db`, in UTC; with `-2`, `-3` ... when `isTaken` says so. */
export function nameBackup(
  kind: BackupKind,
  now: number,
  isTaken: (name: string) => boolean,
): NamedBackup {
  const madeAt = Math.floor(withinNames(now) / SECOND) * SECOND;
  const time = new Date(madeAt).toISOString().slice(0, 19).replaceAll(':', '-');
  for (let count = 1; ; count += 1) {
    const name = `user-${time}${count === 1 ? '' : `-${count}`}.${kind}.db`;
    if (!isTaken(name)) return { name, kind, madeAt };
  }
}

/** Reads a name that {@link nameBackup} gave; null for any other. */
export function parseBackupName(name: string): NamedBackup | null {
  const parts = NAME.exec(name);
  if (parts === null) return null;
  const [, day, hours, minutes, seconds, kind] = parts;
  const madeAt = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(madeAt) ? null : { name, kind: kind as BackupKind, madeAt };
}

/** How long work tells how far it is; a step throws to end the work when it was cancelled. */
export interface Steps {
  /** What is there now is what is worked on; later changes are none of its business. */
  readonly begun: () => void;
  /** @param share how much is done, from 0 to 1. */
  readonly done: (share: number) => void;
}

/** Of work that nobody watches. */
export const UNWATCHED: Steps = { begun: () => undefined, done: () => undefined };
