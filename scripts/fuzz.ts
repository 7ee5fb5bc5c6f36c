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

/** `npm run fuzz`: every format against so many damaged files. It takes a quarter of an hour. */
const { isDone } = await runQuietly('vitest', ['run', '--testTimeout=1800000', ...TESTS], {
  isShown: true,
  env: { GLOSSA_MUTATIONS: process.env['GLOSSA_MUTATIONS'] ?? FILES },
});
process.exitCode = isDone ? 0 : 1;
