import type { FavoriteId } from '../../../shared/favorite.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import type { PaperMentions } from '../../../shared/reading.ts';
import type { KeptFormat, KeptReport } from '../../../shared/transfer.ts';
import { Thread } from '../../thread/thread.ts';
import type { BackupTask, RunBackupTask } from '../backups/backupTasks.ts';
import { attemptAsync, type LogError } from '../sqliteOutcome.ts';

/** What a thread that works on whole databases can be asked. */
export interface KeptMethods {
  runBackupTask: { args: [task: BackupTask]; result: Outcome<unknown> };
  /** Adds what the `user.db` of another folder holds. */
  merge: { args: [other: string]; result: Outcome<KeptReport> };
  /** Writes favorites into a file; all when no ids are given. */
  exportFavorites: {
    args: [file: string, format: KeptFormat, ids: readonly FavoriteId[] | null];
    result: Outcome<null>;
  };
  /** Writes a backup, with settings as JSON, into one file. */
  writeEverything: {
    args: [file: string, settings: string, backup: string];
    result: Outcome<null>;
  };
  /** Looks a word or a phrase up in all papers. */
  findInPapers: { args: [text: string, limit: number]; result: Outcome<PaperMentions> };
  /** Searches `user.db` for damage: quickly, or its indexes as well. */
  check: { args: [isWhole: boolean]; result: Outcome<boolean> };
}

/** What it tells meanwhile: that it has begun, and how much is done, from 0 to 1. */
export type KeptTold = 'begun' | number;

/** What it is started with. */
export interface KeptStart {
  readonly folder: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

interface KeptThreadParts {
  /** Absolute path of the built `keptWorker`. */
  readonly workerFile: string;
  readonly folder: string;
  readonly now: () => number;
  readonly logError: LogError;
  /** How much of the work is done, from 0 to 1; null when none is under way. */
  readonly onProgress: (share: number | null) => void;
}

/** Work on whole databases, done on a thread of its own, so that the process answers meanwhile. */
export interface KeptThread {
  readonly runBackupTask: RunBackupTask;
  /** As `mergeEverything`. */
  readonly merge: (other: string) => Promise<Outcome<KeptReport>>;
  /** As `exportFavorites`. */
  readonly exportFavorites: (
    file: string,
    format: KeptFormat,
    ids: readonly FavoriteId[] | null,
  ) => Promise<Outcome<null>>;
  /** As `writeEverything`, of a backup by its name. */
  readonly writeEverything: (
    file: string,
    settings: string,
    backup: string,
  ) => Promise<Outcome<null>>;
  /** As `PaperStore.findInPapers`: in 200 papers a common word takes seconds. */
  readonly findInPapers: (text: string, limit: number) => Promise<Outcome<PaperMentions>>;
  /** Whether `user.db` has no damage; `isWhole` compares its indexes as well. */
  readonly check: (isWhole: boolean) => Promise<Outcome<boolean>>;
  /** Ends what is under way at its next step: it fails as `cancelled`, and has changed nothing. */
  readonly cancel: () => void;
}

/** Milliseconds between two words on progress. */
const PAUSE = 100;

/** Makes the {@link KeptThread} of a data folder; each task has a thread of its own. */
export function createKeptThread(parts: KeptThreadParts): KeptThread {
  const { workerFile, folder, now, logError, onProgress } = parts;
  const underWay = new Set<Thread<KeptMethods, KeptTold>>();
  const run = <T>(
    work: (thread: Thread<KeptMethods, KeptTold>) => Promise<Outcome<T>>,
    onBegun = (): void => undefined,
  ): Promise<Outcome<T>> =>
    attemptAsync(async () => {
      let toldAt = 0;
      const start: KeptStart = { folder, now: now() };
      const thread = new Thread<KeptMethods, KeptTold>({
        workerFile,
        name: 'user data',
        start,
        // What is soon garbage is soon collected: this is long work on few things at once.
        youngMemoryMb: 4,
        onTold: (told) => {
          if (told === 'begun') onBegun();
          else if (performance.now() - toldAt > PAUSE) {
            toldAt = performance.now();
            onProgress(told);
          }
        },
        logError,
      });
      underWay.add(thread);
      try {
        return await work(thread);
      } finally {
        underWay.delete(thread);
        if (underWay.size === 0) onProgress(null);
        await thread.close();
      }
    }, logError);
  return {
    // The result is of the type that the task names.
    runBackupTask: ((task, onBegun) =>
      run((thread) => thread.call('runBackupTask', task), onBegun)) as RunBackupTask,
    merge: (other) => run((thread) => thread.call('merge', other)),
    exportFavorites: (file, format, ids) =>
      run((thread) => thread.call('exportFavorites', file, format, ids)),
    writeEverything: (file, settings, backup) =>
      run((thread) => thread.call('writeEverything', file, settings, backup)),
    findInPapers: (text, limit) => run((thread) => thread.call('findInPapers', text, limit)),
    check: (isWhole) => run((thread) => thread.call('check', isWhole)),
    // Not by force: what replaces files must not stop between two of them.
    cancel: () => underWay.forEach((thread) => thread.cancel(false)),
  };
}
