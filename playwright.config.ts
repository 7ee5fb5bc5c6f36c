import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { chooseRuntime } from './e2e/fixtures/chooseRuntime.ts';

const isCi = process.env['CI'] !== undefined;
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

const isStandIn = chooseRuntime().kind === 'stand-in';
/** What only a window system shows. */
const X11 = 'x11/*.spec.ts';
const hasX11 = !isStandIn && process.platform === 'linux';

const FIGURES = /[fF]igures\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/fixtures/announceRuntime.ts',
  // On real Electron one app at a time: they would share the desktop's hotkey and its focus.
  workers: isStandIn ? Math.min(2, availableParallelism()) : 1,
  fullyParallel: true,
  projects: [
    { name: 'app', testIgnore: hasX11 ? FIGURES : [FIGURES, X11] },
    // Alone and last: what is measured must not share the processor with other tests.
    {
      name: 'figures',
      testMatch: FIGURES,
      dependencies: ['app'],
      fullyParallel: false,
      workers: 1,
    },
  ],
  forbidOnly: isCi,
  // Guards against what never ends: how long a test takes depends on what else the machine does.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [
    ['list'],
    // Where `npm test` wants the counts; nowhere in a run by hand.
    ...(report === undefined ? [] : [['json', { outputFile: report }] as const]),
    ['./e2e/fixtures/FigureReporter.ts'],
  ],
});
