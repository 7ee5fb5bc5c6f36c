import { accessSync, constants, lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { schemaVersion } from './migrations.ts';
import type { DatabaseSync } from 'node:sqlite';

/** Where the `user.db` of a folder lies, or why it cannot be used where it is. */
export type DatabasePlace =
  | { readonly kind: 'file'; readonly file: string }
  /** It is a link to what is not there: its disk is away, perhaps. */
  | { readonly kind: 'link' }
  /** A folder, a pipe or a device is in its place, or in that of its log. */
  | { readonly kind: 'not-a-file' };

/**
 * Finds `user.db` without opening it: opening a pipe would wait without end. What SQLite keeps beside
 * it lies beside the file that a link leads to.
 *
 * @throws when the folder cannot be looked into.
 */
export function findDatabase(folder: string): DatabasePlace {
  const path = join(folder, 'user.db');
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (isLink && !leadsSomewhere(path)) return { kind: 'link' };
  const file = isLink ? realpathSync(path) : path;
  const parts = ['', '-wal', '-shm', '-journal'].map((suffix) => file + suffix);
  return parts.every(isFileOrAbsent) ? { kind: 'file', file } : { kind: 'not-a-file' };
}

/** Whether a path leads to anything: a link may not, or only to itself. */
export function leadsSomewhere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return false;
    throw error;
  }
}

/** Whether files can be made in the folder that a file lies in. */
export function canWriteBeside(file: string): boolean {
  try {
    accessSync(dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function isFileOrAbsent(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
}

/** What a version added to the schema, as a query of columns: enough to tell ours from others. */
const ADDED: readonly (readonly string[])[] = [
  [
    'SELECT id, entry_id, headword, translation, added_at, removed_at FROM favorites',
    'SELECT entry_id, headword, query, last_at, count FROM history',
  ],
  [
    'SELECT id, kind, position, arriving_pid FROM catalogue',
    'SELECT id, glossary_id, headword, removed_at FROM glossary_rows',
  ],
  [
    'SELECT note, met_in FROM favorites',
    'SELECT id, name, position FROM lists',
    'SELECT favorite_id, list_id FROM favorite_lists',
    'SELECT favorite_id, tag FROM favorite_tags',
    'SELECT id, favorite_id, kind, due, last_review, buried_until FROM cards',
    'SELECT card_id, at, day, grade, before FROM reviews',
    'SELECT entry_id, day, last_at, count FROM history_days',
  ],
  ['SELECT word, last_at, count FROM missed_words'],
  [
    'SELECT id, title, pages, added_at, opened_at, place, blocks FROM papers',
    'SELECT word, added_at FROM known_words',
  ],
];

/**
 * Whether a database is one that this app made: it has the tables of the version that it says it is
 * of, and as version 0 nothing at all.
 */
export function isOurs(db: DatabaseSync): boolean {
  const version = schemaVersion(db);
  if (version === 0) return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  try {
    for (const sql of ADDED.slice(0, version).flat()) db.prepare(sql);
    return true;
  } catch {
    // SQLite names the table or column that is not there.
    return false;
  }
}
