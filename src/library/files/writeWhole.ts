import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import { failedBy, fileReason, type LogError } from '../userData/sqliteOutcome.ts';

/**
 * Writes a file whole or not at all: aside and synced, then renamed. A file that was there stays
 * until then, and may be given piece by piece. Fails with `not-found` when its folder is not there.
 *
 * @param mode rights of the file; what the system gives to new files when left out.
 */
export function writeWhole(
  file: string,
  content: string | Iterable<string | Uint8Array>,
  logError: LogError,
  mode = 0o666,
): Outcome<null> {
  const part = `${file}.part`;
  try {
    // What is left of an earlier one may have other rights.
    rmSync(part, { force: true });
    writeParts(part, typeof content === 'string' ? [content] : content, mode);
    renameSync(part, file);
    return done(null);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return failed('not-found');
    const what = 'library: a file cannot be written';
    const outcome = failedBy(fileReason(error), what, error, logError);
    removeQuietly(part, logError);
    return outcome;
  }
}

function writeParts(file: string, parts: Iterable<string | Uint8Array>, mode: number): void {
  const handle = openSync(file, 'w', mode);
  try {
    for (const part of parts) writeFileSync(handle, part);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function removeQuietly(file: string, logError: LogError): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    logError('library: a part of a file stays', error);
  }
}
