import type { ImportMessage, ImportTask, TextsRequest } from './importMessages.ts';
import type { Patience } from '../../thread/watchThread.ts';
import {
  startWatchedThread,
  type ThreadEnd,
  type WatchedThread,
} from '../../thread/watchedThread.ts';

/** What an import may take of memory, in MB. */
const MEMORY_MB = 512;

/** A running import thread. */
export interface ImportThread extends WatchedThread {
  /** The next message but progress; rejects with `ThreadFailure`. */
  next(): Promise<Awaited>;
  ask(request: TextsRequest): void;
}

type Task = ImportTask extends infer T
  ? T extends ImportTask
    ? Omit<T, 'lifeline'>
    : never
  : never;
type Awaited = Exclude<ImportMessage, { kind: 'progress' | 'failed' | 'broken' }>;

/** Starts a thread for one task. It is ended when it stands still or takes too much memory. */
export function startImportThread(
  workerFile: string,
  task: Task,
  patience: Patience,
  onProgress: (progress: Extract<ImportMessage, { kind: 'progress' }>) => void,
): ImportThread {
  let coming = Promise.withResolvers<Awaited>();
  // Whoever asks for the next message hears of a failure; until then it is nobody's.
  coming.promise.catch(() => undefined);
  const thread = startWatchedThread<Exclude<ImportMessage, ThreadEnd>>({
    workerFile,
    name: 'import',
    task,
    memoryMb: MEMORY_MB,
    patience,
    onMessage: (message) => {
      if (message.kind === 'progress') onProgress(message);
      else coming.resolve(message);
    },
    onFailure: (failure) => coming.reject(failure),
  });
  return {
    ...thread,
    next: async () => {
      const message = await coming.promise;
      coming = Promise.withResolvers();
      coming.promise.catch(() => undefined);
      return message;
    },
  };
}
