import type { DatabaseSync } from 'node:sqlite';
import { failed, type FailureReason, type Outcome } from '../../shared/outcome.ts';

/** Takes an error that nobody expected, with what was being done, to the log. */
export type LogError = (message: string, error: unknown) => void;

/** An error that SQLite gave; `errcode` is its extended result code. */
interface SqliteError extends Error {
  readonly code: 'ERR_SQLITE_ERROR';
  readonly errcode: number;
}

/** Result codes of SQLite that have a meaning of their own here (https://sqlite.org/rescode.html). */
const PERM = 3;
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const NOTADB = 26;
/**
 * Extended codes of a write, a sync or a cut that the system refused. SQLite tells no more: an error
 * of the device and a file that may grow no more (EFBIG) have the same code.
 */
const IOERR_OF_WRITES: ReadonlySet<number> = new Set([
  778, // SQLITE_IOERR_WRITE
  1034, // SQLITE_IOERR_FSYNC
  1290, // SQLITE_IOERR_DIR_FSYNC
  1546, // SQLITE_IOERR_TRUNCATE
]);
/** Extended codes: the shared-memory file of the WAL could not be made as long as it must be. */
const IOERR_SHMSIZE = 4874;

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && (error as Partial<SqliteError>).code === 'ERR_SQLITE_ERROR';
}

/** Whether SQLite says by this error that the file is not a database, or a malformed one. */
export function isDamage(error: unknown): boolean {
  if (!isSqliteError(error)) return false;
  const primary = error.errcode & 0xff;
  return primary === CORRUPT || primary === NOTADB;
}

/** Whether SQLite says by this error that another connection has the file to itself. */
export function isBusy(error: unknown): boolean {
  return isSqliteError(error) && reasonOf(error.errcode) === 'busy';
}

/** Why work failed, by the error that SQLite or the system gave. */
export function reasonOfError(error: unknown): FailureReason {
  return isSqliteError(error) ? reasonOf(error.errcode) : fileReason(error);
}

/**
 * Runs work on the database and makes the errors of SQLite values.
 *
 * @throws whatever `work` throws that is not SQLite's: misuse, such as a database that is closed.
 */
export function attempt<T>(work: () => Outcome<T>, logError: LogError): Outcome<T> {
  try {
    return work();
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    return failedBy(reasonOf(error.errcode), 'library: user data', error, logError);
  }
}

/** Fails for a reason; where that alone does not say what happened, the log gets the error. */
export function failedBy(
  reason: FailureReason,
  what: string,
  error: unknown,
  logError: LogError,
): Outcome<never> {
  if (reason === 'unknown' || reason === 'not-written' || reason === 'busy') logError(what, error);
  return failed(reason);
}

/**
 * As {@link attempt}, for work that takes its time and may fail by the file system as well. Nothing
 * is let through: every error that has no plain reason of its own is logged.
 */
export async function attemptAsync<T>(
  work: () => Promise<Outcome<T>>,
  logError: LogError,
): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    return failedBy(reasonOfError(error), 'library: user data', error, logError);
  }
}

/** Why a file could not be written, by the error that the system gave. */
export function fileReason(error: unknown): FailureReason {
  switch ((error as Partial<NodeJS.ErrnoException>).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'read-only';
    case 'EIO':
    case 'EFBIG':
      return 'not-written';
    default:
      return 'unknown';
  }
}

function reasonOf(errcode: number): FailureReason {
  if (errcode === IOERR_SHMSIZE) return 'disk-full';
  if (IOERR_OF_WRITES.has(errcode)) return 'not-written';
  switch (errcode & 0xff) {
    case BUSY:
    case LOCKED:
      return 'busy';
    case FULL:
      return 'disk-full';
    case READONLY:
    case PERM:
      return 'read-only';
    default:
      return 'unknown';
  }
}

/** As {@link attempt}, in one transaction: of work that fails or throws, nothing is kept. */
export function attemptChange<T>(
  db: DatabaseSync,
  work: () => Outcome<T>,
  logError: LogError,
): Outcome<T> {
  return attempt(() => inTransaction(db, work, ({ kind }) => kind === 'done'), logError);
}

/**
 * Runs work in one transaction: all of it is committed, or nothing when it throws, or when `isKept`
 * says so of what it gave. Within another transaction it is a part of that.
 */
export function inTransaction<T>(
  db: DatabaseSync,
  work: () => T,
  isKept: (result: T) => boolean = () => true,
): T {
  if (db.isTransaction) return inPart(db, work, isKept);
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec(isKept(result) ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (error) {
    // SQLite itself has rolled back after some errors, a full disk among them.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** A part of a transaction, undone by itself. */
function inPart<T>(db: DatabaseSync, work: () => T, isKept: (result: T) => boolean): T {
  const undo = (): void => db.exec('ROLLBACK TO part; RELEASE part');
  db.exec('SAVEPOINT part');
  try {
    const result = work();
    if (isKept(result)) db.exec('RELEASE part');
    else undo();
    return result;
  } catch (error) {
    if (db.isTransaction) undo();
    throw error;
  }
}
