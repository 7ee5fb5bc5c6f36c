import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * No test is timed: a machine that does other work too may take many times as long as one at rest.
 * This only ends what would never end by itself.
 */
const HANG_MS = 300_000;

/** Rooms of pure functions: no test leaves anything behind, so that their files share what they import. */
const PURE = ['src/{shared,text,markup,core}/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'others',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: PURE,
        },
      },
    ],
    passWithNoTests: false,
    setupFiles: ['./scripts/vitest/setup.ts'],
    globalSetup: ['./scripts/vitest/globalSetup.ts'],
    // Files that draw components name jsdom in their first line; all others run on plain Node.
    environment: 'node',
    maxWorkers: availableParallelism(),
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
    teardownTimeout: HANG_MS,
    expect: { poll: { timeout: HANG_MS } },
    coverage: {
      provider: 'v8',
      reportOnFailure: true,
      include: ['src/**/*.{ts,tsx}'],
      exclude: ['src/**/*.test.{ts,tsx}', 'src/**/{fixtures,testing}/**', 'src/**/*.d.ts'],
      reporter: ['text-summary', 'json'],
      reportsDirectory: './node_modules/.cache/coverage',
    },
  },
});
