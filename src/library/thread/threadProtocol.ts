import type { MessagePort } from 'node:worker_threads';
import type { ImportFault } from '../../shared/import.ts';
import { faultOf } from './faultOf.ts';

/** What a thread can be asked: each method with its arguments and its result. */
export type MethodsOf<M> = {
  readonly [K in keyof M]: { readonly args: readonly unknown[]; readonly result: unknown };
};

/** The arguments of a method. */
export type Arguments<M extends MethodsOf<M>, K extends keyof M> = M[K]['args'];

/** The result of a method. */
export type Result<M extends MethodsOf<M>, K extends keyof M> = M[K]['result'];

/** What a thread is started with, whatever it does: the shared memory of its `Lifeline`. */
export interface ThreadStart {
  readonly lifeline: SharedArrayBuffer;
}

/** A call, with a number that its answer has too. */
export interface ThreadCall {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** All that a thread sends: answers, what it tells in between, and errors for the log. */
export type FromThread<Told> =
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly fault: ImportFault;
      readonly detail: string;
    }
  /** An error that nobody expected; `message` is for the log. */
  | { readonly kind: 'broken'; readonly id: number; readonly message: string }
  | { readonly kind: 'told'; readonly message: Told }
  | { readonly kind: 'log'; readonly message: string; readonly error: unknown };

/** Why a call of a thread has no result. */
export class ThreadFailure extends Error {
  readonly fault: ImportFault;
  readonly detail: string;

  constructor(fault: ImportFault, detail: string) {
    super(`library: ${fault === 'unknown' ? detail : `thread, ${fault}, ${detail}`}`);
    this.fault = fault;
    this.detail = detail;
  }
}

/** What a thread does for each method. */
export type Handlers<M extends MethodsOf<M>> = {
  readonly [K in keyof M]: (...args: Arguments<M, K>) => Result<M, K> | Promise<Result<M, K>>;
};

/** Sends the process that started a thread what is no answer. */
export interface ThreadVoice<Told> {
  readonly tell: (message: Told) => void;
  readonly logError: (message: string, error: unknown) => void;
}

/** The {@link ThreadVoice} of a thread. */
export const voiceOf = <Told>(port: MessagePort): ThreadVoice<Told> => {
  const send = (message: FromThread<Told>): void => port.postMessage(message);
  return {
    tell: (message) => send({ kind: 'told', message }),
    logError: (message, error) => send({ kind: 'log', message, error }),
  };
};

/** Answers the calls of the process that started this thread, until it ends the thread. */
export function answerCalls<M extends MethodsOf<M>>(
  port: MessagePort,
  handlers: Handlers<M>,
): void {
  const send = (message: FromThread<never>): void => port.postMessage(message);
  const run = handlers as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  const fail = (id: number, error: unknown): void => {
    const known = faultOf(error);
    if (known !== null) send({ kind: 'failed', id, ...known });
    else {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      send({ kind: 'broken', id, message });
    }
  };
  port.on('message', ({ id, method, args }: ThreadCall) => {
    try {
      const result = run[method]?.(...args);
      if (result instanceof Promise) {
        result.then(
          (value: unknown) => send({ kind: 'done', id, result: value }),
          (error: unknown) => fail(id, error),
        );
      } else send({ kind: 'done', id, result });
    } catch (error) {
      fail(id, error);
    }
  });
}
