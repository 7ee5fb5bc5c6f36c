import { ensureBuild } from './ensureBuild.ts';
import { runQuietly } from './runQuietly.ts';

/** Damaged files of each kind, where nothing else is asked for; an ordinary run of the tests has 500. */
const FILES = '20000';

/** The tests that read damaged files; each takes their number from `GLOSSA_MUTATIONS`. */
const TESTS = [
  'src/core/formats/textReaders.test.ts',
  'src/library/import/mutatedArchives.test.ts',
  'src/library/import/mutatedFiles.test.ts',
  'src/library/import/readExcel.test.ts',
];

/** The tests of what a window sends, and of articles, with the variables that say how many. */
const INPUTS = {
  tests: [
    'src/main/handlers/hostileCalls.test.ts',
    'src/main/ipcFuzz.test.ts',
    'src/renderer/body/sanitizeHtml.test.ts',
  ],
  env: { GLOSSA_PAYLOADS: '10000', GLOSSA_TREES: '10000' },
} as const;

/**
 * `npm run fuzz`: every format against so many damaged files, every channel against so many
 * payloads, and so many random articles. It takes half an hour.
 */
async function fuzz(): Promise<boolean> {
  const env = { ...INPUTS.env, GLOSSA_MUTATIONS: process.env['GLOSSA_MUTATIONS'] ?? FILES };
  const files = [...TESTS, ...INPUTS.tests];
  const units = await runQuietly('vitest', ['run', '--testTimeout=1800000', ...files], {
    isShown: true,
    env,
  });
  const built = await ensureBuild();
  if (!built.isDone) console.error(built.output);
  // The same articles in both windows of the built app.
  const shown = await runQuietly('playwright', ['test', 'e2e/hostile.spec.ts'], {
    isShown: true,
    env,
  });
  return units.isDone && built.isDone && shown.isDone;
}

process.exitCode = (await fuzz()) ? 0 : 1;
