import type { DatabaseSync } from 'node:sqlite';
import type { BackupInfo, BackupKind, RestoreReport } from '../../../shared/backup.ts';
import { done, type Outcome } from '../../../shared/outcome.ts';
import { localDay } from '../stores/localDay.ts';
import { attemptAsync, type LogError } from '../sqliteOutcome.ts';
import { holdsAnything } from './backupFile.ts';
import { namedBackups } from './backupFolder.ts';
import type { RunBackupTask } from './backupTasks.ts';

/**
 * The backups of `user.db` in `backups/`. They are made and restored one after the other, whoever
 * asks. Fails with `unavailable` when `user.db` could not be opened, with `newer` when it must not be
 * written, with `disk-full`, `read-only` or `not-written` when nothing can be written, with `busy`
 * while another process writes; what is kept is then as it was.
 */
export interface Backups {
  /** All of them with what each holds, the newest first. Reads each file whole. */
  list(): Promise<Outcome<readonly BackupInfo[]>>;
  /**
   * Makes the backup of the day, unless there is one or there is nothing to keep: to be awaited
   * before the first change of a day, and cheap at all others.
   */
  daily(): Promise<Outcome<null>>;
  /** Makes a backup now, and removes those out of date. */
  make(kind: Exclude<BackupKind, 'migration'>): Promise<Outcome<BackupInfo>>;
  /**
   * Puts what a backup holds in place of what is kept now, and gives the backup that it made of
   * that before; nobody can write in between. Fails with `not-found` when there is none of this
   * name, with `invalid`, and the fault, when not all of it can be taken in. Texts that earlier
   * versions took in and that are too long now are cut, and told.
   */
  restore(name: string): Promise<Outcome<RestoreReport>>;
  /** Puts the contents of a database file from elsewhere in place; fails as `restore` does. */
  restoreFile(file: string): Promise<Outcome<RestoreReport>>;
  /** Deletes all lookups from all backups, so that no byte of them is left there. */
  clearHistory(): Promise<Outcome<null>>;
  /** The same in `user.db` first, in slices: other changes go on meanwhile. */
  clearAllHistory(): Promise<Outcome<null>>;
  /** Deletes all papers and known words from `user.db` and all backups: no byte of them is left. */
  clearPapers(): Promise<Outcome<null>>;
  /** Does work that makes a backup of its own, when no other is under way. */
  inTurn<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>>;
}

interface BackupsOptions {
  readonly folder: string;
  readonly db: DatabaseSync;
  readonly now: () => number;
  readonly logError: LogError;
  readonly run: RunBackupTask;
}

/** Makes the {@link Backups} of an open `user.db`. */
export function createBackups({ folder, db, now, logError, run }: BackupsOptions): Backups {
  let last: Promise<unknown> = Promise.resolve();
  let backedUpOn = '';

  /** One after the other; an error becomes an outcome. */
  const inTurn = <T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const turn = last.then(() => attemptAsync(work, logError));
    last = turn;
    return turn;
  };

  const isDueToday = (): boolean => {
    const today = localDay(now());
    if (backedUpOn === today) return false;
    const hasOne = namedBackups(folder).some(
      ({ kind, madeAt }) => kind === 'day' && localDay(madeAt) === today,
    );
    if (hasOne) backedUpOn = today;
    return !hasOne;
  };

  return {
    list: () => attemptAsync(() => run({ kind: 'list' }), logError),
    daily: async () => {
      if (backedUpOn === localDay(now())) return done(null);
      // What is there when the backup begins is what it holds: the change need not wait for more.
      let onBegun = (): void => undefined;
      const begun = new Promise<Outcome<null>>((resolve) => {
        onBegun = () => resolve(done(null));
      });
      const over = inTurn(async () => {
        if (!isDueToday()) return done(null);
        if (holdsAnything(db)) {
          const made = await run({ kind: 'make', backup: 'day' }, onBegun);
          if (made.kind === 'failed') return made;
        }
        backedUpOn = localDay(now());
        return done(null);
      });
      return Promise.race([begun, over]);
    },
    make: (kind) => inTurn(() => run({ kind: 'make', backup: kind })),
    restore: (name) => inTurn(() => run({ kind: 'restore', name })),
    restoreFile: (file) => inTurn(() => run({ kind: 'restoreFile', file })),
    clearHistory: () => inTurn(() => run({ kind: 'clear' })),
    clearAllHistory: () => inTurn(() => run({ kind: 'clearAll' })),
    clearPapers: () => inTurn(() => run({ kind: 'clearPapers' })),
    inTurn,
  };
}
