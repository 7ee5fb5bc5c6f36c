import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'e2e/runtime/**/*.test.ts'],
    passWithNoTests: false,
    setupFiles: ['./vitest.setup.ts'],
    // Files that draw components name jsdom in their first line; all others run on plain Node.
    environment: 'node',
  },
});
