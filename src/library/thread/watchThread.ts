import { performance } from 'node:perf_hooks';
import type { Lifeline } from './lifeline.ts';

/** How long a thread may stand still, in milliseconds. */
export interface ThreadTimeouts {
  /** While it reads the file: 5 seconds. */
  readonly readingMs: number;
  /** More of these for each MB that one step reads and can tell nothing of: 1 second. */
  readonly silentMsPerMb: number;
  /** While it works on our own files, which takes as long as they are large: 10 minutes. */
  readonly ownMs: number;
}

export const THREAD_TIMEOUTS: ThreadTimeouts = {
  readingMs: 5_000,
  silentMsPerMb: 1_000,
  ownMs: 600_000,
};

/** How often is looked whether the thread still moves, in milliseconds. */
const LOOK_MS = 250;

/** Calls `onStuck` once when the thread stands still for too long; gives what ends the watch. */
export function watchThread(
  lifeline: Lifeline,
  timeouts: ThreadTimeouts,
  onStuck: () => void,
  clock = (): number => performance.now(),
): () => void {
  let { beats } = lifeline;
  let movedAt = clock();
  const timer = setInterval(() => {
    const now = clock();
    if (lifeline.beats !== beats) {
      ({ beats } = lifeline);
      movedAt = now;
    } else if (now - movedAt > timeoutOf(lifeline, timeouts)) {
      clearInterval(timer);
      onStuck();
    }
  }, LOOK_MS);
  return () => clearInterval(timer);
}

function timeoutOf({ isReading, silentBytes }: Lifeline, timeouts: ThreadTimeouts): number {
  if (!isReading) return timeouts.ownMs;
  return timeouts.readingMs + (silentBytes / 1_000_000) * timeouts.silentMsPerMb;
}
