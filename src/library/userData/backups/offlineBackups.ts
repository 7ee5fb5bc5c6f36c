import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { done, failed, type FailureReason } from '../../../shared/outcome.ts';
import { MIGRATIONS } from '../migrations.ts';
import { underLock } from '../openLock.ts';
import { replaceDatabase } from '../replaceDatabase.ts';
import { attemptAsync, type LogError } from '../sqliteOutcome.ts';
import { backupFolder, contentsOf, listBackups } from './backupFolder.ts';
import { parseBackupName } from './backupFile.ts';
import type { Backups } from './backups.ts';

interface OfflineBackups {
  readonly folder: string;
  /** Where a restored `user.db` is put; null when nothing may be put there. */
  readonly file: string | null;
  readonly now: () => number;
  readonly logError: LogError;
  /** Why everything else fails. */
  readonly reason: FailureReason;
  /** How long a restore waits for another process; see {@link underLock}. */
  readonly lockTimeout: number | undefined;
  /** A backup took the place of what could not be opened: the next start opens it. */
  readonly onReplaced: () => void;
}

/**
 * The backups of a run that could not open `user.db`, or only to read it: they are listed, and one
 * can take its place as a file, which is set aside then.
 */
export function offlineBackups(options: OfflineBackups): Backups {
  const { folder, file, now, logError, reason, onReplaced, lockTimeout } = options;
  const refuse = () => Promise.resolve(failed(reason));
  return {
    list: () => attemptAsync(async () => done(listBackups(folder, MIGRATIONS.length)), logError),
    daily: refuse,
    make: refuse,
    restore: (name) =>
      attemptAsync(async () => {
        const backup = parseBackupName(name);
        const path = join(backupFolder(folder), name);
        if (file === null) return failed(reason);
        if (backup === null || !existsSync(path)) return failed('not-found');
        const holds = contentsOf(path, MIGRATIONS.length);
        if (holds === null) return failed('invalid');
        const replacement = { folder, file, backup: name, now: now() };
        underLock(folder, () => replaceDatabase(replacement), lockTimeout);
        onReplaced();
        return done({ ...backup, bytes: statSync(path).size, holds, cut: null });
      }, logError),
    restoreFile: refuse,
    clearHistory: refuse,
    clearPapers: refuse,
    clearAllHistory: refuse,
    inTurn: refuse,
  };
}
