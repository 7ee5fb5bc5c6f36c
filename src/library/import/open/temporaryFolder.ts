import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { dictionaryFolder } from '../../catalogue/dictionaryFiles.ts';
import { isAlive } from '../../catalogue/purgeLibrary.ts';
import type { LogError } from '../../userData/sqliteOutcome.ts';

/** `.import-<process>-<chance>`: what is in it belongs to an import that has not ended. */
const NAME = /^\.import-(?<pid>\d+)-/;

/**
 * Makes a folder for one import, on the disk that the dictionary will be on.
 *
 * @throws when it cannot be made.
 */
export function makeTemporaryFolder(dataFolder: string): string {
  const folder = dictionaryFolder(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return mkdtempSync(join(folder, `.import-${process.pid}-`));
}

/** Deletes it with all that is in it, and the folder of dictionaries when it is empty then. */
export function removeTemporaryFolder(path: string, logError: LogError): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    logError('library: what an import left cannot be deleted', error);
    return;
  }
  removeIfEmpty(join(path, '..'));
}

/** Deletes what imports left whose process was killed; those of other processes go on. */
export function removeLeftovers(dataFolder: string, logError: LogError): void {
  const folder = dictionaryFolder(dataFolder);
  for (const name of namesIn(folder)) {
    const pid = NAME.exec(name)?.groups?.['pid'];
    if (pid !== undefined && !isAlive(Number(pid)))
      removeTemporaryFolder(join(folder, name), logError);
  }
}

function removeIfEmpty(folder: string): void {
  if (namesIn(folder).length === 0) {
    try {
      rmdirSync(folder);
    } catch {
      // Another import has begun meanwhile; it is still in use.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Not there: nothing is left in it.
    return [];
  }
}
