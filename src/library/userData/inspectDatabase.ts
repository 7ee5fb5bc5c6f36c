import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { BUSY_TIMEOUT, immutableAddress } from './connect.ts';
import type { Steps } from './backups/backupFile.ts';
import { isOurs } from './findDatabase.ts';
import { schemaVersion } from './migrations.ts';
import { isBusy, isDamage } from './sqliteOutcome.ts';

/** First bytes of every SQLite database (https://sqlite.org/fileformat2.html#database_header). */
const MAGIC = 'SQLite format 3\0';
const HEADER_LENGTH = 100;
/** Where the header holds `user_version`, as a big-endian 32-bit integer. */
const USER_VERSION_OFFSET = 60;

/** What a database file is, before it is opened for writing. */
export type DatabaseState =
  /** There is none, nor a part of one. */
  | 'absent'
  /** A database of ours without damage, of the newest version. */
  | 'sound'
  /** Not a database, or a malformed one, or only its write-ahead log. */
  | 'damaged'
  /** The same, of an older version; an empty database is of version 0. */
  | 'older'
  /** Written by a newer version of the app. */
  | 'newer'
  /** A sound database that this app has not made. */
  | 'foreign';

/**
 * Looks at a database file without changing one byte of it or of its write-ahead log.
 *
 * SQLite would create, recover or shorten files by opening them, so the header is read first. A
 * log that is not empty can hold a newer header than the file: then, and to search for damage, a
 * read-only connection looks, which recovers into the shared-memory file (`-shm`) only.
 *
 * An empty file is damaged: this app never leaves one (see `createDatabase`).
 *
 * @param timeout how long to wait for a process that has the file to itself, in milliseconds.
 * @param isKnown looked at before anything else is asked of it; where it is not, it is foreign.
 * @throws when the file is there but cannot be read.
 */
export function inspectDatabase(
  file: string,
  newestVersion: number,
  isWhole = true,
  isKnown: (db: DatabaseSync) => boolean = () => true,
  timeout = BUSY_TIMEOUT,
): DatabaseState {
  const hasLog = sizeOf(`${file}-wal`) > 0;
  if (!existsSync(file)) return hasLog ? 'damaged' : 'absent';
  const header = readHeader(file);
  if (!header.toString('latin1').startsWith(MAGIC)) return 'damaged';
  if (!hasLog && header.readInt32BE(USER_VERSION_OFFSET) > newestVersion) return 'newer';
  const companions = [`${file}-wal`, `${file}-shm`].filter((path) => !existsSync(path));
  // Cut short: without a log the header knows how long the file is.
  if (!hasLog && sizeOf(file) < sizeIn(header)) return 'damaged';
  const inspectAt = (address: string | URL): DatabaseState =>
    inspectContent(address, newestVersion, isWhole, isKnown, timeout);
  const state = inspectWithOrWithoutLog(file, inspectAt);
  // A read-only connection leaves these behind, empty, where they were not.
  if (state !== 'sound' && state !== 'older')
    companions.forEach((path) => rmSync(path, { force: true }));
  return state;
}

function inspectWithOrWithoutLog(
  file: string,
  inspectAt: (address: string | URL) => DatabaseState,
): DatabaseState {
  try {
    return inspectAt(file);
  } catch (error) {
    // On a full disk SQLite cannot make what it keeps beside a file; one without a log needs none.
    if (isBusy(error) || sizeOf(`${file}-wal`) > 0) throw error;
    return inspectAt(immutableAddress(file));
  }
}

function inspectContent(
  address: string | URL,
  newestVersion: number,
  isWhole: boolean,
  isKnown: (db: DatabaseSync) => boolean,
  timeout: number,
): DatabaseState {
  const db = new DatabaseSync(address, { readOnly: true, timeout });
  try {
    const version = schemaVersion(db);
    if (version > newestVersion) return 'newer';
    if (!isKnown(db)) return 'foreign';
    if (isWhole && !hasIntegrity(db, 'integrity_check')) return 'damaged';
    if (!isOurs(db)) return 'foreign';
    return version === newestVersion ? 'sound' : 'older';
  } catch (error) {
    if (isDamage(error)) return 'damaged';
    throw error;
  } finally {
    db.close();
  }
}

/**
 * Searches a database for damage while others write to it; `isWhole` compares its indexes with its
 * tables as well. One table after the other, so that it can be cancelled in between.
 *
 * @throws when it cannot be read.
 */
export function isWithoutDamage(file: string, isWhole: boolean, steps: Steps): boolean {
  const db = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT });
  try {
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    const check = isWhole ? 'integrity_check' : 'quick_check';
    return tables.every(({ name }, index) => {
      const isSound = hasIntegrity(db, `${check}("${String(name).replaceAll('"', '""')}")`);
      steps.done((index + 1) / tables.length);
      return isSound;
    });
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  } finally {
    db.close();
  }
}

function hasIntegrity(db: DatabaseSync, pragma: string): boolean {
  return Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0] === 'ok';
}

/** How many bytes a file has by its header; 0 where that does not say. */
function sizeIn(header: Buffer): number {
  const pageSize = header.readUInt16BE(16);
  // The number of pages counts only when the same version wrote both (offsets 24 and 92).
  if (header.readUInt32BE(24) !== header.readUInt32BE(92)) return 0;
  return (pageSize === 1 ? 65_536 : pageSize) * header.readUInt32BE(28);
}

/** The first bytes of a file; zeros stand for those that it does not have. */
function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_LENGTH);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header);
  } finally {
    closeSync(handle);
  }
  return header;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
