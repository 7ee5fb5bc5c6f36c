import { closeSync, openSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { BadFile } from '../../core/formats/formatReader.ts';
import { putInPlace, removeDatabase } from '../files/putInPlace.ts';
import { sqliteCode } from './damage.ts';

/** Suffix of a file that is not finished; a killed process leaves it behind. */
export const BUILDING = '.building';

/**
 * Makes a database under a name where there is none: written aside, synced, renamed, the folder
 * synced. Either the whole file is there afterwards or nothing is.
 *
 * @param fill writes everything in one transaction.
 * @returns its size in bytes.
 * @throws `BadFile` when there is no room or it may not be written, and what `fill` throws.
 */
export function writeSafely(file: string, fill: (db: DatabaseSync) => void): number {
  const building = file + BUILDING;
  try {
    // Made before SQLite does, since it would let all users of the machine read it.
    closeSync(openSync(building, 'w', 0o600));
    const db = new DatabaseSync(building);
    try {
      db.exec(BUILD_PRAGMAS);
      db.exec('BEGIN EXCLUSIVE');
      fill(db);
      db.exec('COMMIT');
    } finally {
      db.close();
    }
    const { size } = statSync(building);
    putInPlace(building, file);
    return size;
  } catch (error) {
    throw asFault(error);
  } finally {
    removeDatabase(building);
  }
}

/** Nothing is lost with the journal: a file that was not finished is thrown away. */
const BUILD_PRAGMAS = `
  PRAGMA page_size = 4096;
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA cache_size = -8192;
  PRAGMA temp_store = FILE;
  PRAGMA trusted_schema = OFF;
`;

/** Result codes of SQLite (https://sqlite.org/rescode.html). */
const PERM = 3;
const READONLY = 8;
const FULL = 13;
const CANTOPEN = 14;

function asFault(error: unknown): unknown {
  const code = sqliteCode(error);
  const primary = code === null ? null : code & 0xff;
  if (primary === FULL || isErrno(error, ['ENOSPC', 'EDQUOT'])) return new BadFile('disk-full');
  const isReadOnly = primary === PERM || primary === READONLY || primary === CANTOPEN;
  if (isReadOnly || isErrno(error, ['EROFS', 'EACCES', 'EPERM'])) return new BadFile('read-only');
  return error;
}

function isErrno(error: unknown, codes: readonly string[]): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code !== undefined && codes.includes(code);
}
