import type { LatencySummary } from '../../shared/app.ts';

/** The shows that are kept to be summed up. */
const KEPT = 200;

/** Measures from a beginning to its end, by number; keeps the last 200. */
export interface LatencyMeter {
  readonly begin: (id: number, at: number) => void;
  /** An end without its beginning, or a second end, is passed over. */
  readonly end: (id: number, at: number) => void;
  readonly summary: () => LatencySummary;
}

export function createLatencyMeter(): LatencyMeter {
  let current: { readonly id: number; readonly at: number } | undefined;
  const measured: number[] = [];
  return {
    begin: (id, at) => {
      current = { id, at };
    },
    end: (id, at) => {
      if (current?.id !== id) return;
      measured.push(at - current.at);
      if (measured.length > KEPT) measured.shift();
      current = undefined;
    },
    summary: () => summarize(measured),
  };
}

/** Nearest-rank percentiles; zeros when nothing was measured. */
function summarize(measured: readonly number[]): LatencySummary {
  const sorted = measured.toSorted((a, b) => a - b);
  const rank = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { count: sorted.length, p50: rank(0.5), p95: rank(0.95), max: sorted.at(-1) ?? 0 };
}
