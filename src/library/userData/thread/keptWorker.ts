import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { assertNever, done, failed, type Outcome } from '../../../shared/outcome.ts';
import { writeEverything } from '../../transfer/everything.ts';
import { exportFavorites } from '../../transfer/writeExport.ts';
import { mergeEverything } from '../../transfer/mergeEverything.ts';
import { backupFolder } from '../backups/backupFolder.ts';
import { workOnBackups } from '../backups/backupTasks.ts';
import type { Steps } from '../backups/backupFile.ts';
import { isWithoutDamage } from '../inspectDatabase.ts';
import { readOnlyUserData } from '../readOnlyUserData.ts';
import { attemptAsync, type LogError } from '../sqliteOutcome.ts';
import { lowerPriority } from './lowerPriority.ts';
import type { KeptMessage, KeptTaskOfFolder } from './keptMessages.ts';

/** The thread in which whole databases are copied, searched and replaced. */
lowerPriority();
if (parentPort === null) throw new Error('library: keptWorker, not started as a worker');
await work(parentPort, workerData as KeptTaskOfFolder);

async function work(port: MessagePort, given: KeptTaskOfFolder): Promise<void> {
  const tell = (message: KeptMessage): void => port.postMessage(message);
  const errors: { message: string; error: unknown }[] = [];
  const logError: LogError = (message, error) => {
    errors.push({ message, error });
  };
  let isCancelled = false;
  const steps: Steps = {
    begun: () => tell({ kind: 'begun' }),
    done: (share) => {
      tell({ kind: 'progress', share });
      isCancelled = Atomics.load(given.cancelled, 0) !== 0;
      if (isCancelled) throw new Error('library: user data, cancelled');
    },
  };
  const outcome = await attemptAsync(() => run(given, steps, logError), logError);
  tell(
    isCancelled
      ? { kind: 'end', outcome: failed('cancelled'), errors: [] }
      : { kind: 'end', outcome, errors },
  );
}

async function run(
  { folder, task, now }: KeptTaskOfFolder,
  steps: Steps,
  logError: LogError,
): Promise<Outcome<unknown>> {
  switch (task.kind) {
    case 'backups':
      return await workOnBackups(folder, task.task, now, steps);
    case 'merge':
      return await mergeEverything({ folder, other: task.other, now: () => now, logError }, steps);
    case 'export':
      return exportFavorites(folder, task, now, logError, steps);
    case 'exportEverything': {
      const { file, settings, backup } = task;
      return writeEverything(file, settings, join(backupFolder(folder), backup), logError);
    }
    case 'findInPapers': {
      const file = join(folder, 'user.db');
      const reader = readOnlyUserData(file, () => now, logError, 'read-only');
      if (reader === null) return failed('unavailable');
      try {
        return reader.findInPapers(task.text, task.limit);
      } finally {
        reader.close();
      }
    }
    case 'check':
      return done(isWithoutDamage(join(folder, 'user.db'), task.isWhole, steps));
    default:
      return assertNever(task);
  }
}
