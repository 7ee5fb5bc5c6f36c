import { open, rename, rm } from 'node:fs/promises';
import { basename, join, dirname } from 'node:path';
import { done, failed, type FailureReason, type Outcome } from '../../shared/outcome.ts';
import { log } from '../log.ts';

const REASONS: Readonly<Record<string, FailureReason>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'not-found',
};

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
    await rm(unfinished, { force: true });
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'unknown';
    if (reason === 'unknown') log.error('library: a glossary cannot be written', error);
    return failed(reason);
  }
}
