import { Worker } from 'node:worker_threads';
import type { ImportFault } from '../../shared/import.ts';
import type { LogError } from '../userData/sqliteOutcome.ts';
import { Lifeline } from './lifeline.ts';
import {
  type Arguments,
  type FromThread,
  type MethodsOf,
  type Result,
  ThreadFailure,
  type ThreadStart,
} from './threadProtocol.ts';
import { type ThreadTimeouts, watchThread } from './watchThread.ts';

/** How a thread is started, and when it is ended. */
export interface ThreadOptions<Told> {
  /** Absolute path of the built worker. */
  readonly workerFile: string;
  /** For the system and for messages: `search`. */
  readonly name: string;
  /** What it is started with. */
  readonly start?: object;
  readonly memoryMb?: number;
  /** The part of it for what lives shortly; V8 decides where it is left out. */
  readonly youngMemoryMb?: number;
  /** Ends it as `stuck` when it stands still while it is called. */
  readonly timeouts?: ThreadTimeouts;
  /** Ends it when a call is not answered in this time, in milliseconds. */
  readonly answerMs?: number;
  /** It starts with the first call; otherwise at once. */
  readonly isLazy?: boolean;
  /** How often within a minute it is started again after it has ended by itself; default 0. */
  readonly maxRestarts?: number;
  /** Progress, and results that come in parts. */
  readonly onTold?: (message: Told) => void;
  readonly logError?: LogError;
}

interface PendingCall {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout | null;
}

interface Running {
  readonly worker: Worker;
  readonly lifeline: Lifeline;
}

/** How long a cancelled thread may take to end by itself, in milliseconds. */
const CANCEL_MS = 500;
const MINUTE_MS = 60_000;

/**
 * A thread that is called like an object. It tells of its progress, can be cancelled, is ended when it
 * stands still or takes too much memory, and is started again when it may. No call is left without an
 * answer: what the thread cannot answer any more fails with a {@link ThreadFailure}.
 */
export class Thread<M extends MethodsOf<M>, Told = never> {
  readonly #options: ThreadOptions<Told>;
  readonly #pending = new Map<number, PendingCall>();
  readonly #deaths: number[] = [];
  #running: Running | null = null;
  #ended: Promise<unknown> = Promise.resolve();
  #stopWatching: (() => void) | null = null;
  /** Why it is not started again. */
  #end: ThreadFailure | null = null;
  #isCancelled = false;
  #lastId = 0;

  constructor(options: ThreadOptions<Told>) {
    this.#options = options;
    if (options.isLazy !== true) this.#open();
  }

  /** Whether it is there; a lazy one is not before its first call. */
  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Calls a method of the thread. Rejects with a {@link ThreadFailure}. */
  call<K extends keyof M & string>(method: K, ...args: Arguments<M, K>): Promise<Result<M, K>> {
    if (this.#end !== null) return Promise.reject(this.#end);
    const { worker, lifeline } = this.#running ?? this.#open();
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      // Nothing to transfer: the empty list only tells this from a window's postMessage.
      worker.postMessage({ id, method, args }, []);
      const { answerMs, timeouts } = this.#options;
      const end = (): void => void worker.terminate();
      const timer = answerMs === undefined ? null : setTimeout(end, answerMs).unref();
      this.#pending.set(id, {
        resolve,
        reject,
        timer,
      });
      worker.ref();
      if (timeouts === undefined) return;
      this.#stopWatching ??= watchThread(lifeline, timeouts, () => {
        this.#end = this.#failure('stuck', '');
        end();
      });
    });
  }

  /** Has it end at its next step; `isForced` ends it shortly after if it does not. */
  cancel(isForced = true): void {
    this.#isCancelled = true;
    const running = this.#running;
    running?.lifeline.cancel();
    if (isForced) setTimeout(() => void running?.worker.terminate(), CANCEL_MS).unref();
  }

  readonly isCancelled = (): boolean => this.#isCancelled;

  /** Ends it; its files are closed afterwards. A lazy one starts anew with the next call. */
  async close(): Promise<void> {
    const { name, isLazy = false } = this.#options;
    if (!isLazy) this.#end ??= new ThreadFailure('unknown', `the ${name} thread is closed`);
    const worker = this.#running?.worker;
    worker?.ref();
    await worker?.terminate();
    await this.#ended;
  }

  #open(): Running {
    const { workerFile, name, start, memoryMb, youngMemoryMb } = this.#options;
    const lifeline = new Lifeline();
    if (this.#isCancelled) lifeline.cancel();
    const workerData: ThreadStart = { ...start, lifeline: lifeline.shared };
    const worker = new Worker(workerFile, {
      workerData,
      name,
      resourceLimits: {
        ...(memoryMb === undefined ? {} : { maxOldGenerationSizeMb: memoryMb }),
        ...(youngMemoryMb === undefined ? {} : { maxYoungGenerationSizeMb: youngMemoryMb }),
      },
    });
    let failure: ThreadFailure | null = null;
    worker.on('message', (message: FromThread<Told>) => this.#take(message));
    worker.on('error', (error: Error & { readonly code?: string }) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      failure = this.#failure(
        isMemory ? 'out-of-memory' : 'unknown',
        isMemory ? '' : `the ${name} thread ended: ${error.stack ?? error.message}`,
      );
    });
    this.#ended = new Promise<void>((resolve) => {
      worker.once('exit', (code) => {
        const why = `the ${name} thread ended (exit code ${code})`;
        this.#die(worker, failure ?? this.#failure('unknown', why));
        resolve();
      });
    });
    return (this.#running = { worker, lifeline });
  }

  #take(message: FromThread<Told>): void {
    if (message.kind === 'told') this.#options.onTold?.(message.message);
    else if (message.kind === 'log') this.#options.logError?.(message.message, message.error);
    else {
      const call = this.#pending.get(message.id);
      if (call === undefined) return;
      this.#settled(message.id, call);
      if (message.kind === 'done') call.resolve(message.result);
      else if (message.kind === 'failed') call.reject(this.#failure(message.fault, message.detail));
      else call.reject(this.#failure('unknown', message.message));
    }
  }

  #settled(id: number, { timer }: PendingCall): void {
    this.#pending.delete(id);
    if (timer !== null) clearTimeout(timer);
    if (this.#pending.size > 0) return;
    this.#stopWatching?.();
    this.#stopWatching = null;
    // It keeps no process alive that waits for no answer.
    this.#running?.worker.unref();
  }

  /** However a thread ends that was cancelled, that is all there is to say of it. */
  #failure(fault: ImportFault, detail: string): ThreadFailure {
    return this.#isCancelled
      ? new ThreadFailure('cancelled', '')
      : new ThreadFailure(fault, detail);
  }

  #die(worker: Worker, failure: ThreadFailure): void {
    if (this.#running?.worker !== worker) return;
    this.#running = null;
    const owed = [...this.#pending];
    const why = this.#end?.fault === 'stuck' ? this.#end : failure;
    for (const [id, call] of owed) {
      this.#settled(id, call);
      call.reject(why);
    }
    if (this.#end !== null) return;
    const { maxRestarts = 0, isLazy = false, name } = this.#options;
    const now = performance.now();
    this.#deaths.push(now);
    const recent = this.#deaths.filter((at) => now - at < MINUTE_MS).length;
    if (maxRestarts === 0) this.#end = failure;
    else if (recent > maxRestarts) {
      const detail = `the ${name} thread ended too often and is not started again`;
      this.#end = new ThreadFailure('unknown', detail);
    } else if (!isLazy) this.#open();
  }
}
