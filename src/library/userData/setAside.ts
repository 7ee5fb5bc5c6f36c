import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { done, type Outcome } from '../../shared/outcome.ts';
import { failedBy, fileReason, type LogError } from './sqliteOutcome.ts';

/**
 * How many damaged `user.db` lie in `quarantine/`. Each may hold lookups, in pages that no statement
 * can be trusted to find: they can be deleted with the file only.
 */
export const countSetAside = (folder: string): number =>
  namesSetAside(folder).filter((name) => name.endsWith('.db')).length;

/** The damaged `user.db` that was set aside last, relative to the folder; null when there is none. */
export function newestSetAside(folder: string): string | null {
  const name = namesSetAside(folder).find((each) => each.endsWith('.db'));
  return name === undefined ? null : join('quarantine', name);
}

/**
 * Deletes the damaged `user.db` in `quarantine/`, with their logs. Nothing can be recovered from
 * them afterwards, so this is done at the reader's own wish only. On a failure those that are left
 * are counted on.
 */
export function deleteSetAside(folder: string, logError: LogError): Outcome<null> {
  try {
    for (const name of namesSetAside(folder)) {
      rmSync(join(folder, 'quarantine', name), { force: true, recursive: true });
    }
    return done(null);
  } catch (error) {
    const what = 'library: what was set aside cannot be deleted';
    return failedBy(fileReason(error), what, error, logError);
  }
}

function namesSetAside(folder: string): readonly string[] {
  try {
    const names = readdirSync(join(folder, 'quarantine'));
    // The logs go first: one that was left alone would be counted by nobody.
    return names
      .filter((name) => /^user-.*\.db(-wal|-shm|-journal)?$/.test(name))
      .toSorted()
      .toReversed();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
