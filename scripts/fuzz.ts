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
  tests: ['src/main/ipcFuzz.test.ts', 'src/renderer/body/sanitizeHtml.test.ts'],
  env: { GLOSSA_PAYLOADS: '10000', GLOSSA_TREES: '10000' },
} as const;

/**
 * `npm run fuzz`: every format against so many damaged files, every channel against so many
 * payloads, and so many random articles. It takes twenty minutes.
 */
const { isDone } = await runQuietly(
  'vitest',
  ['run', '--testTimeout=1800000', ...TESTS, ...INPUTS.tests],
  {
    isShown: true,
    env: { ...INPUTS.env, GLOSSA_MUTATIONS: process.env['GLOSSA_MUTATIONS'] ?? FILES },
  },
);
process.exitCode = isDone ? 0 : 1;
