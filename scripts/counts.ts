import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many tests came to what. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** Reads Vitest's JSON report; nothing when there is none. */
export function readVitestCounts(file: string): Counts {
  if (!existsSync(file)) return NONE;
  const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Reads Playwright's JSON report; nothing when there is none. A flaky test passed in the end. */
export function readPlaywrightCounts(file: string): Counts {
  if (!existsSync(file)) return NONE;
  const { stats } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  };
}

/** `12 passed, 0 failed`, and how many were skipped where any were. */
export function sayCounts(all: readonly Counts[]): string {
  const sum = (of: (counts: Counts) => number): number =>
    all.reduce((total, counts) => total + of(counts), 0);
  const skipped = sum((counts) => counts.skipped);
  const words = `${sum((counts) => counts.passed)} passed, ${sum((counts) => counts.failed)} failed`;
  return skipped === 0 ? words : `${words}, ${skipped} skipped`;
}
