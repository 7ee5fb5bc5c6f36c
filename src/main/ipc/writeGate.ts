import { setTimeout } from 'node:timers/promises';
import type { Outcome } from '../../shared/outcome.ts';

/** Lets changes of `user.db` wait while a thread writes to it. */
export interface WriteGate {
  /** Does it alone: what is guarded waits until it is over. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** The same handlers, but those not named in `free` wait. */
  readonly guard: <H extends object>(handlers: H, free?: readonly (keyof H)[]) => H;
}

type Handler = (...args: readonly unknown[]) => unknown;

export function createWriteGate(): WriteGate {
  /** The last of those that work alone; null when all are over. */
  let last: Promise<void> | null = null;
  return {
    alone: <T>(work: () => Promise<T>): Promise<T> => {
      const before = last;
      const working = (async () => {
        await before;
        return await work();
      })();
      const over = working.then(
        () => undefined,
        () => undefined,
      );
      last = over;
      void over.then(() => {
        if (last === over) last = null;
      });
      return working;
    },
    guard: <H extends object>(handlers: H, free: readonly (keyof H)[] = []): H => {
      const isFree = (name: string): boolean => (free as readonly string[]).includes(name);
      const waiting =
        (act: Handler): Handler =>
        async (...args) => {
          // Another may have begun while this one waited.
          for (let seen = last; seen !== null; seen = last) await seen;
          return act(...args);
        };
      const guarded = Object.entries(handlers as Record<string, Handler>).map(
        ([name, act]): [string, Handler] => [name, isFree(name) ? act : waiting(act)],
      );
      return Object.fromEntries(guarded) as H;
    },
  };
}

/** Milliseconds between two tries; the window answers meanwhile. */
const PAUSE = 50;
/** How long another program may write before a change fails as `busy`, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/** Does the work, and again for a while as long as it fails because another program writes. */
export async function untilNotBusy<T>(work: () => T | Promise<T>): Promise<T> {
  const end = performance.now() + BUSY_TIMEOUT;
  for (;;) {
    const result = await work();
    if (!isBusy(result) || performance.now() >= end) return result;
    await setTimeout(PAUSE);
  }
}

/** The same handlers, each called again by {@link untilNotBusy}. */
export function whenNotBusy<H extends object>(handlers: H): H {
  const wrapped = Object.entries(handlers as Record<string, (...args: unknown[]) => unknown>).map(
    ([name, act]) => [name, (...args: unknown[]) => untilNotBusy(() => act(...args))] as const,
  );
  return Object.fromEntries(wrapped) as H;
}

function isBusy(result: unknown): boolean {
  const { kind, reason } = (result ?? {}) as Partial<Extract<Outcome<never>, { kind: 'failed' }>>;
  return kind === 'failed' && reason === 'busy';
}
