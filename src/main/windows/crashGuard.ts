/** Decides whether a page whose process is gone is made anew. */
export interface CrashGuard {
  /** At most three times a minute; `stop` when it was made anew so often already. */
  readonly next: () => 'again' | 'stop';
}

const MINUTE = 60_000;
const MOST = 3;

/** @param now milliseconds of a clock that never goes back. */
export function createCrashGuard(now: () => number): CrashGuard {
  let times: readonly number[] = [];
  return {
    next: () => {
      const at = now();
      times = times.filter((time) => at - time < MINUTE);
      if (times.length >= MOST) return 'stop';
      times = [...times, at];
      return 'again';
    },
  };
}
