import { Worker } from 'node:worker_threads';
import {
  SEARCH_MEMORY,
  type WorkerMethod,
  type WorkerMethods,
  type WorkerReply,
  type WorkerStart,
} from './workerMessages.ts';

/** How much is forgiven a worker thread. */
export interface WorkerLimits {
  /** A call that is not answered in so many milliseconds ends the thread; default 15,000. */
  readonly patienceMs?: number;
  /** So many threads may end by themselves within a minute; default 3. */
  readonly maxRestarts?: number;
}

interface PendingCall {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

const MINUTE_MS = 60_000;

/** A worker thread that is called like an object and replaced when it dies. */
export class WorkerThread {
  readonly #file: string;
  readonly #start: WorkerStart;
  readonly #patienceMs: number;
  readonly #maxRestarts: number;
  readonly #pending = new Map<number, PendingCall>();
  readonly #deaths: number[] = [];
  #worker: Worker | null;
  #isClosed = false;
  #lastId = 0;

  constructor(file: string, start: WorkerStart, limits: WorkerLimits) {
    this.#file = file;
    this.#start = start;
    this.#patienceMs = limits.patienceMs ?? 15_000;
    this.#maxRestarts = limits.maxRestarts ?? 3;
    this.#worker = this.#open();
  }

  /** Calls a method; rejects when the thread ends before it has answered. */
  call<M extends WorkerMethod>(
    method: M,
    ...args: WorkerMethods[M]['args']
  ): Promise<WorkerMethods[M]['result']> {
    const worker = this.#worker;
    if (worker === null) {
      const why = this.#isClosed ? 'is closed' : 'ended too often and is not started again';
      return Promise.reject(new Error(`library: search, the search thread ${why}`));
    }
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const request = { id, method, args };
      // Nothing to transfer: the empty list only tells this from a window's postMessage.
      worker.postMessage(request, []);
      const timer = setTimeout(() => void worker.terminate(), this.#patienceMs);
      timer.unref();
      this.#pending.set(id, {
        resolve: (result) => resolve(result as WorkerMethods[M]['result']),
        reject,
        timer,
      });
    });
  }

  /** Ends the thread for good. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#isClosed = true;
    this.#worker = null;
    await worker?.terminate();
  }

  #open(): Worker {
    const worker = new Worker(this.#file, {
      workerData: this.#start,
      name: 'search',
      resourceLimits: SEARCH_MEMORY,
    });
    let reason = '';
    worker.on('message', (reply: WorkerReply) => this.#settle(reply));
    worker.on('error', (error) => (reason = `: ${String(error)}`));
    worker.on('exit', (code) => this.#replace(worker, `exit code ${code}${reason}`));
    return worker;
  }

  #settle(reply: WorkerReply): void {
    const call = this.#pending.get(reply.id);
    if (call === undefined) return;
    this.#pending.delete(reply.id);
    clearTimeout(call.timer);
    if (reply.kind === 'done') call.resolve(reply.result);
    else call.reject(new Error(`library: search, ${reply.message}`));
  }

  #replace(worker: Worker, reason: string): void {
    for (const { reject, timer } of this.#pending.values()) {
      clearTimeout(timer);
      reject(new Error(`library: search, the search thread ended (${reason})`));
    }
    this.#pending.clear();
    if (this.#isClosed || this.#worker !== worker) return;
    const now = performance.now();
    this.#deaths.push(now);
    const recent = this.#deaths.filter((at) => now - at < MINUTE_MS).length;
    this.#worker = recent > this.#maxRestarts ? null : this.#open();
  }
}
