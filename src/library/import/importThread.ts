import { Worker } from 'node:worker_threads';
import type { ImportFault } from '../../shared/import.ts';
import type { ImportMessage, ImportTask, TextsRequest } from './importMessages.ts';
import { Lifeline } from './lifeline.ts';
import { type Patience, watchThread } from './watchThread.ts';

/** What an import may take of memory, in MB. */
const MEMORY_MB = 512;
/** How long a cancelled thread may take to end by itself, in milliseconds. */
const GRACE_MS = 500;

/** How the work of a thread ended before it was done. */
export class ThreadFailure extends Error {
  readonly fault: ImportFault;
  readonly detail: string;

  constructor(fault: ImportFault, detail: string) {
    super(`library: import, ${fault}, ${detail}`);
    this.fault = fault;
    this.detail = detail;
  }
}

/** A running import thread. */
export interface ImportThread {
  /** The next message but progress; rejects with {@link ThreadFailure}. */
  next(): Promise<Exclude<ImportMessage, { kind: 'progress' | 'failed' | 'broken' }>>;
  ask(request: TextsRequest): void;
  cancel(): void;
  isCancelled(): boolean;
  /** Ends the thread if it still runs; its files are closed afterwards. */
  close(): Promise<void>;
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
  const lifeline = new Lifeline();
  const worker = new Worker(workerFile, {
    workerData: { ...task, lifeline: lifeline.shared },
    name: 'import',
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  let coming = Promise.withResolvers<Awaited>();
  // Whoever asks for the next message hears of a failure; until then it is nobody's.
  coming.promise.catch(() => undefined);
  const fail = (fault: ImportFault, detail: string): void =>
    coming.reject(new ThreadFailure(lifeline.isCancelled() ? 'cancelled' : fault, detail));
  const stopWatching = watchThread(lifeline, patience, () => {
    fail('stuck', '');
    void worker.terminate();
  });
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', (code) => {
      stopWatching();
      fail('unknown', `the import thread ended, exit code ${code}`);
      resolve();
    });
  });
  worker.on('message', (message: ImportMessage) => {
    if (message.kind === 'progress') onProgress(message);
    else if (message.kind === 'failed') fail(message.fault, message.detail);
    else if (message.kind === 'broken') fail('unknown', message.message);
    else coming.resolve(message);
  });
  worker.on('error', (error: Error & { readonly code?: string }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') fail('out-of-memory', '');
    else fail('unknown', error.stack ?? error.message);
  });

  return {
    next: async () => {
      const message = await coming.promise;
      coming = Promise.withResolvers();
      coming.promise.catch(() => undefined);
      return message;
    },
    ask: (request) => worker.postMessage(request, []),
    cancel: () => {
      lifeline.cancel();
      setTimeout(() => void worker.terminate(), GRACE_MS).unref();
    },
    isCancelled: lifeline.isCancelled,
    close: async () => {
      await worker.terminate();
      await ended;
    },
  };
}
