import { open, rename, rm } from 'node:fs/promises';
import { basename, join, dirname } from 'node:path';
import { fileReason, isWorthLogging } from '../../library/userData/sqliteOutcome.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import { log } from '../log.ts';

/** Writes a file whole or not at all: a file of that name is replaced only by a complete one. */
export async function writeExport(path: string, text: string): Promise<Outcome<string>> {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    return done(basename(path));
  } catch (error) {
    await removeQuietly(unfinished);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return failed('not-found');
    const reason = fileReason(error);
    if (isWorthLogging(reason)) log.error('library: a glossary cannot be written', error);
    return failed(reason);
  }
}

async function removeQuietly(file: string): Promise<void> {
  try {
    await rm(file, { force: true });
  } catch (error) {
    log.error('library: a part of a file stays', error);
  }
}
