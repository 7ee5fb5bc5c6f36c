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
