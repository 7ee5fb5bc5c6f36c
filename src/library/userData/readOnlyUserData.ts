import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { FailureReason } from '../../shared/outcome.ts';
import { BUSY_TIMEOUT, connect, immutableAddress, readOnlyAddress } from './connect.ts';
import { canWriteBeside } from './findDatabase.ts';
import { inspectDatabase } from './inspectDatabase.ts';
import { makeStores, type UserData } from './userData.ts';
import { migrate, MIGRATIONS } from './migrations.ts';
import { refuseChanges } from './refuseChanges.ts';
import { isBusy, type LogError } from './sqliteOutcome.ts';

/**
 * Opens a `user.db` to read it only: not one byte of it or of its log is changed, and every change
 * is refused for the reason.
 *
 * @returns null when it has not the tables and columns that this version reads, or cannot be read.
 */
export function readOnlyUserData(
  file: string,
  now: () => number,
  logError: LogError,
  reason: FailureReason,
): UserData | null {
  return readWith(() => openReader(file), now, logError, reason);
}

/**
 * The same of a file of an older version that cannot be brought up to date now: of a copy, which is.
 *
 * @returns null when the copy is not whole, or is none that this version knows.
 */
export function readUpdatedCopy(
  file: string,
  now: () => number,
  logError: LogError,
  reason: FailureReason,
): UserData | null {
  return readWith(() => openCopy(file, bringUpToDate), now, logError, reason);
}

function readWith(
  open: () => Reader,
  now: () => number,
  logError: LogError,
  reason: FailureReason,
): UserData | null {
  let reader: Reader | null = null;
  try {
    reader = open();
    reader.db.exec('PRAGMA trusted_schema = OFF');
    return {
      ...makeStores(reader.db, now, logError),
      ...refuseChanges(reason),
      close: reader.close,
    };
  } catch (error) {
    logError('library: user data cannot be read', error);
    reader?.close();
    return null;
  }
}

/** A connection that reads. */
export interface Reader {
  readonly db: DatabaseSync;
  readonly close: () => void;
}

/** Opens a database to read it only, with nothing left beside it that was not there. */
export function openReader(file: string): Reader {
  // Of a log in a folder where SQLite can keep no index of it, a copy is read.
  if (existsSync(`${file}-wal`) && !canWriteBeside(file)) return openCopy(file);
  // A read-only connection leaves these behind, empty, where they were not.
  const companions = [`${file}-wal`, `${file}-shm`].filter((path) => !existsSync(path));
  return openAt(file, () => companions.forEach((path) => rmSync(path, { force: true })));
}

function openCopy(file: string, prepare: (copy: string) => void = () => undefined): Reader {
  const folder = mkdtempSync(join(tmpdir(), 'glossa-read-'));
  const tidy = (): void => rmSync(folder, { recursive: true, force: true });
  const copy = join(folder, 'user.db');
  try {
    for (const suffix of ['', '-wal']) {
      if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
    }
    prepare(copy);
    return openAt(copy, tidy);
  } catch (error) {
    tidy();
    throw error;
  }
}

/** What was copied while another process wrote may be torn. */
function bringUpToDate(copy: string): void {
  const state = inspectDatabase(copy, MIGRATIONS.length);
  if (state !== 'sound' && state !== 'older') throw new Error(`library: a copy is ${state}`);
  const db = connect(copy);
  try {
    migrate(db, MIGRATIONS);
  } finally {
    db.close();
  }
}

function openAt(file: string, tidy: () => void): Reader {
  let db: DatabaseSync;
  try {
    db = connectReadOnly(file);
  } catch (error) {
    tidy();
    throw error;
  }
  const close = (): void => {
    db.close();
    tidy();
  };
  return { db, close };
}

function connectReadOnly(file: string): DatabaseSync {
  const connectTo = (address: URL): DatabaseSync => {
    const db = new DatabaseSync(address, { readOnly: true, timeout: BUSY_TIMEOUT });
    try {
      db.prepare('SELECT 1 FROM sqlite_schema').get();
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  };
  try {
    return connectTo(readOnlyAddress(file));
  } catch (error) {
    // An empty log may be all that a full disk let SQLite begin.
    if (isBusy(error) || statSync(`${file}-wal`).size > 0) throw error;
    return connectTo(immutableAddress(file));
  }
}
