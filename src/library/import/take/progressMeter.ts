import { performance } from 'node:perf_hooks';
import type { ImportProgress } from '../../../shared/import.ts';

type Progress = Omit<ImportProgress, 'ticket'>;

/** At most ten a second. */
const INTERVAL_MS = 100;
/** Before so much is done, what is left cannot be told. */
const MIN_SHARE = 0.03;

/** Where each phase lies in the whole, by how long they take on large dictionaries. */
const SPANS: Readonly<Record<Progress['phase'], readonly [from: number, to: number]>> = {
  reading: [0, 0.05],
  headwords: [0.05, 0.65],
  texts: [0.65, 0.98],
  finishing: [0.98, 1],
};

/** Gives the function that tells, now and then, how far an import is; a new phase is always told. */
export function createProgressMeter(
  tell: (progress: Progress) => void,
): (phase: Progress['phase'], entryCount: number, shareOfPhase: number) => void {
  const startedAt = performance.now();
  let toldAt = Number.NEGATIVE_INFINITY;
  let toldPhase = '';
  return (phase, entryCount, shareOfPhase) => {
    const now = performance.now();
    if (phase === toldPhase && now - toldAt < INTERVAL_MS) return;
    toldAt = now;
    toldPhase = phase;
    const [from, to] = SPANS[phase];
    const share = from + (to - from) * Math.min(Math.max(shareOfPhase, 0), 1);
    const left = share < MIN_SHARE ? null : ((now - startedAt) * (1 - share)) / share / 1000;
    tell({ phase, entryCount, share, secondsLeft: left === null ? null : Math.ceil(left) });
  };
}
