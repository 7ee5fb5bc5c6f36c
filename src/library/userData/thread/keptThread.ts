import { Worker } from 'node:worker_threads';
import type { FavoriteId } from '../../../shared/favorite.ts';
import { failed, type Outcome } from '../../../shared/outcome.ts';
import type { PaperMentions } from '../../../shared/reading.ts';
import type { KeptFormat, KeptReport } from '../../../shared/transfer.ts';
import type { RunBackupTask } from '../backups/backupTasks.ts';
import { attemptAsync, type LogError } from '../sqliteOutcome.ts';
import type { KeptMessage, KeptTask, KeptTaskOfFolder } from './keptMessages.ts';

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

/** Makes the {@link KeptThread} of a data folder. */
export function createKeptThread(parts: KeptThreadParts): KeptThread {
  const underWay = new Set<Int32Array>();
  const run = (task: KeptTask, onBegun = (): void => undefined): Promise<Outcome<unknown>> =>
    attemptAsync(async () => {
      const cancelled = new Int32Array(new SharedArrayBuffer(4));
      underWay.add(cancelled);
      try {
        return await ask(
          parts,
          { folder: parts.folder, task, now: parts.now(), cancelled },
          onBegun,
        );
      } finally {
        underWay.delete(cancelled);
        if (underWay.size === 0) parts.onProgress(null);
      }
    }, parts.logError);
  return {
    // The thread gives what the task names; its messages have no types.
    runBackupTask: ((task, onBegun) => run({ kind: 'backups', task }, onBegun)) as RunBackupTask,
    merge: (other) => run({ kind: 'merge', other }) as Promise<Outcome<KeptReport>>,
    exportFavorites: (file, format, ids) =>
      run({ kind: 'export', file, format, ids }) as Promise<Outcome<null>>,
    writeEverything: (file, settings, backup) =>
      run({ kind: 'exportEverything', file, settings, backup }) as Promise<Outcome<null>>,
    findInPapers: (text, limit) =>
      run({ kind: 'findInPapers', text, limit }) as Promise<Outcome<PaperMentions>>,
    check: (isWhole) => run({ kind: 'check', isWhole }) as Promise<Outcome<boolean>>,
    cancel: () => underWay.forEach((each) => Atomics.store(each, 0, 1)),
  };
}

function ask(
  { workerFile, logError, onProgress }: KeptThreadParts,
  workerData: KeptTaskOfFolder,
  onBegun: () => void,
): Promise<Outcome<unknown>> {
  const worker = new Worker(workerFile, {
    workerData,
    // What is soon garbage is soon collected: this is long work on few things at once.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  let toldAt = 0;
  return new Promise((resolve, reject) => {
    worker.on('message', (message: KeptMessage) => {
      if (message.kind === 'begun') onBegun();
      else if (message.kind === 'end') {
        for (const { message: what, error } of message.errors) logError(what, error);
        resolve(message.outcome);
      } else if (performance.now() - toldAt > PAUSE) {
        toldAt = performance.now();
        onProgress(message.share);
      }
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve(failed('unknown')));
  });
}
