/** Bytes of a dictionary's file are not what its own code wrote. */
export class DamagedFile extends Error {
  constructor(what: string) {
    super(`dictionaries: damaged, ${what}`);
    this.name = 'DamagedFile';
  }
}

/**
 * Gives what was asked of a file, or `nothing` when the file is damaged or cannot be read any more:
 * searching goes on in the other dictionaries.
 *
 * @throws whatever else `ask` throws: a defect of ours.
 */
export function orNothing<T>(nothing: T, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (isUnreadable(error)) return nothing;
    throw error;
  }
}

/** Gives what is read one by one from a file, up to where the file is damaged; see {@link orNothing}. */
export function* untilDamaged<T>(sequence: Iterable<T>): Generator<T> {
  try {
    yield* sequence;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
}

/** Whether an error says that a file is damaged, is no database, or that its disk fails. */
export function isUnreadable(error: unknown): boolean {
  if (error instanceof DamagedFile) return true;
  const code = sqliteCode(error);
  return code !== null && UNREADABLE.has(code & 0xff);
}

/** Extended result code of an error of SQLite; null for any other error. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode : null;
}

/** Result codes of SQLite (https://sqlite.org/rescode.html). */
const NOMEM = 7;
const IOERR = 10;
const CORRUPT = 11;
const CANTOPEN = 14;
const TOOBIG = 18;
const NOTADB = 26;
const UNREADABLE: ReadonlySet<number> = new Set([NOMEM, IOERR, CORRUPT, CANTOPEN, TOOBIG, NOTADB]);
