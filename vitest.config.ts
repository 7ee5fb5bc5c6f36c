import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'e2e/runtime/**/*.test.ts'],
    passWithNoTests: false,
    setupFiles: ['./vitest.setup.ts'],
    globalSetup: ['./vitest.globalSetup.ts'],
    // Files that draw components name jsdom in their first line; all others run on plain Node.
    environment: 'node',
    // Half of the time is spent on waiting: for disks that sync, and for processes that are killed.
    maxWorkers: 2 * availableParallelism(),
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
