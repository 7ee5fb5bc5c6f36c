import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { done, type Outcome } from '../../shared/outcome.ts';
import { syncFile } from '../../library/files/putInPlace.ts';
import { failedBy, fileReason } from '../../library/userData/sqliteOutcome.ts';

type LogError = (message: string, error: unknown) => void;

/** The copy that lies beside a file while it is written. */
export const spareOf = (path: string): string => `${path}.spare`;

/**
 * Lets `write` bring `text` into the file at `path`, and sees to it that it did.
 *
 * electron-store on a full disk puts a part of the text in place of the good file and reports
 * success; under Snap a kill in the middle does the same. So the text is first written aside, whole
 * and synced, which fails on a full disk before anything was touched. That copy takes the place of
 * the file, which needs no space, when the file does not hold the text afterwards.
 */
export function guardedWrite(
  path: string,
  text: string,
  write: () => void,
  logError: LogError,
): Outcome<null> {
  const spare = spareOf(path);
  let isOnlyCopy = false;
  try {
    writeFileSync(spare, text, { mode: 0o600, flush: true });
    if (readFileSync(spare, 'utf8') !== text) throw new Error('settings: the copy was cut short');
    isOnlyCopy = true;
    attempt('settings: electron-store', write, logError);
    const isWritten = existsSync(path) && readFileSync(path, 'utf8') === text;
    isOnlyCopy = !isWritten;
    if (isWritten) rmSync(spare);
    else renameSync(spare, path);
    syncFile(path);
    return done(null);
  } catch (error) {
    // Where the file is torn, the next start takes the copy.
    if (!isOnlyCopy) {
      attempt('settings: the copy stays', () => rmSync(spare, { force: true }), logError);
    }
    return failedBy(fileReason(error), 'settings: not written', error, logError);
  }
}

/** Runs what may fail without harm: what counts is what the file holds in the end. */
function attempt(what: string, work: () => void, logError: LogError): void {
  try {
    work();
  } catch (error) {
    logError(what, error);
  }
}
