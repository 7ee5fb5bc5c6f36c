import { Worker } from 'node:worker_threads';
import type { ImportFault } from '../../shared/import.ts';
import { Lifeline } from './lifeline.ts';
import { type Patience, watchThread } from './watchThread.ts';

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

/** What a thread tells of its end before it was done. */
export type ThreadEnd =
  | { readonly kind: 'failed'; readonly fault: ImportFault; readonly detail: string }
  /** An error that nobody expected; `message` is for the log. */
  | { readonly kind: 'broken'; readonly message: string };

/** A thread that reads files of strangers. */
export interface WatchedThread {
  ask(request: object): void;
  cancel(): void;
  isCancelled(): boolean;
  /** Ends the thread if it still runs; its files are closed afterwards. */
  close(): Promise<void>;
}

interface WatchedThreadOptions<M> {
  readonly workerFile: string;
  readonly name: string;
  /** What it is to do; it gets the memory of its {@link Lifeline} under `lifeline` besides. */
  readonly task: object;
  readonly memoryMb: number;
  /** The part of it for what lives shortly; V8 decides where it is left out. */
  readonly youngMemoryMb?: number;
  readonly patience: Patience;
  readonly onMessage: (message: M) => void;
  /** Called when it ends before it is done, and at last in any case. */
  readonly onFailure: (failure: ThreadFailure) => void;
}

/** Starts a thread. It is ended when it stands still or takes too much memory. */
export function startWatchedThread<M extends { readonly kind: string }>(
  options: WatchedThreadOptions<M>,
): WatchedThread {
  const { workerFile, name, task, memoryMb, youngMemoryMb, patience, onMessage, onFailure } =
    options;
  const lifeline = new Lifeline();
  const worker = new Worker(workerFile, {
    workerData: { ...task, lifeline: lifeline.shared },
    name,
    resourceLimits: {
      maxOldGenerationSizeMb: memoryMb,
      ...(youngMemoryMb === undefined ? {} : { maxYoungGenerationSizeMb: youngMemoryMb }),
    },
  });
  // However a thread ends that was cancelled, that is all there is to say of it.
  const fail = (fault: ImportFault, detail: string): void =>
    onFailure(
      lifeline.isCancelled()
        ? new ThreadFailure('cancelled', '')
        : new ThreadFailure(fault, detail),
    );
  const stopWatching = watchThread(lifeline, patience, () => {
    fail('stuck', '');
    void worker.terminate();
  });
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', (code) => {
      stopWatching();
      fail('unknown', `the ${name} thread ended, exit code ${code}`);
      resolve();
    });
  });
  worker.on('message', (message: M | ThreadEnd) => {
    if (message.kind === 'failed' && 'fault' in message) fail(message.fault, message.detail);
    else if (message.kind === 'broken' && 'message' in message) fail('unknown', message.message);
    else onMessage(message as M);
  });
  worker.on('error', (error: Error & { readonly code?: string }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') fail('out-of-memory', '');
    else fail('unknown', error.stack ?? error.message);
  });
  return {
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
