import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import { writeEverything } from '../../transfer/everything.ts';
import { exportFavorites } from '../../transfer/writeExport.ts';
import { mergeEverything } from '../../transfer/mergeEverything.ts';
import { backupFolder } from '../backups/backupFolder.ts';
import { workOnBackups } from '../backups/backupTasks.ts';
import type { Steps } from '../backups/backupFile.ts';
import { isWithoutDamage } from '../inspectDatabase.ts';
import { readOnlyUserData } from '../readOnlyUserData.ts';
import { attemptAsync, type LogError } from '../sqliteOutcome.ts';
import { Lifeline } from '../../thread/lifeline.ts';
import { answerCalls, type ThreadStart, voiceOf } from '../../thread/threadProtocol.ts';
import type { KeptMethods, KeptStart, KeptTold } from './keptThread.ts';

function serve(port: MessagePort, { folder, now, lifeline }: KeptStart & ThreadStart): void {
  const { isCancelled } = new Lifeline(lifeline);
  const voice = voiceOf<KeptTold>(port);
  const steps: Steps = {
    begun: () => voice.tell('begun'),
    done: (share) => {
      voice.tell(share);
      if (isCancelled()) throw new Error('library: user data, cancelled');
    },
  };
  /** Work that is cancelled has failed for that reason, whatever it says itself. */
  const run = async <T>(
    work: (logError: LogError) => Outcome<T> | Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    const errors: (readonly [message: string, error: unknown])[] = [];
    const logError: LogError = (...error) => {
      errors.push(error);
    };
    const outcome = await attemptAsync(async () => await work(logError), logError);
    if (outcome.kind === 'failed' && isCancelled()) return failed('cancelled');
    for (const error of errors) voice.logError(...error);
    return outcome;
  };
  answerCalls<KeptMethods>(port, {
    runBackupTask: (task) => run<unknown>(() => workOnBackups(folder, task, now, steps)),
    merge: (other) =>
      run((logError) => mergeEverything({ folder, other, now: () => now, logError }, steps)),
    exportFavorites: (file, format, ids) =>
      run((logError) => exportFavorites(folder, { file, format, ids }, now, logError, steps)),
    writeEverything: (file, settings, backup) =>
      run((logError) =>
        writeEverything(file, settings, join(backupFolder(folder), backup), logError),
      ),
    findInPapers: (text, limit) =>
      run((logError) => {
        const file = join(folder, 'user.db');
        const reader = readOnlyUserData(file, () => now, logError, 'read-only');
        if (reader === null) return failed('unavailable');
        try {
          return reader.findInPapers(text, limit);
        } finally {
          reader.close();
        }
      }),
    check: (isWhole) => run(() => done(isWithoutDamage(join(folder, 'user.db'), isWhole, steps))),
  });
}

/** As nice as other work in the background. */
const NICENESS = 10;

/**
 * Lets the windows have the processor before this thread, where the system has priorities of threads
 * by their ids: on Linux. Elsewhere it would be that of the whole process, which stays.
 */
function lowerPriority(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), NICENESS);
  } catch {
    // The work is done all the same, with the priority of the others.
  }
}

/** The thread in which whole databases are copied, searched and replaced. */
lowerPriority();
if (parentPort === null) throw new Error('library: keptWorker, not started as a worker');
serve(parentPort, workerData as KeptStart & ThreadStart);
