import { ensureBuild } from './ensureBuild.ts';
import { runQuietly } from './runQuietly.ts';

interface Group {
  readonly name: string;
  readonly tests: readonly string[];
  /** How much of it; an ordinary run of the tests does a part. */
  readonly env: Readonly<Record<string, string>>;
}

const GROUPS: readonly Group[] = [
  {
    // Damaged files of each kind that can be imported.
    name: 'files',
    tests: [
      'src/core/formats/textReaders.test.ts',
      'src/library/import/take/mutatedArchives.test.ts',
      'src/library/import/take/mutatedFiles.test.ts',
      'src/library/import/open/readExcel.test.ts',
    ],
    env: { GLOSSA_MUTATIONS: '20000' },
  },
  {
    // What a window sends, and articles.
    name: 'inputs',
    tests: [
      'src/main/ipc/hostileCalls.test.ts',
      'src/main/ipcFuzz.test.ts',
      'src/renderer/body/sanitizeHtml.test.ts',
    ],
    env: { GLOSSA_PAYLOADS: '10000', GLOSSA_TREES: '10000' },
  },
  {
    // The database of the reader: killed at work and in migrations, cut short, damaged.
    name: 'storage',
    tests: [
      'src/library/userData/killedUserData.test.ts',
      'src/library/userData/killedMigration.test.ts',
      'src/library/userData/damagedUserData.test.ts',
    ],
    env: { GLOSSA_KILLS: '1000', GLOSSA_CUTS: 'all', GLOSSA_MUTATIONS: '10000' },
  },
];

/** The articles of the inputs once more, in both windows of the built app. */
const SHOWN: Group = {
  name: 'windows',
  tests: ['e2e/hostile.spec.ts'],
  env: { GLOSSA_TREES: '10000' },
};

/**
 * `npm run fuzz`: every format against this many damaged files, every channel against this many
 * payloads, this many random articles and this many kills; `npm run fuzz storage` does one group of it.
 * All of it takes most of an hour.
 */
async function fuzz(wanted: readonly string[]): Promise<boolean> {
  const isWanted = ({ name }: Group): boolean => wanted.length === 0 || wanted.includes(name);
  let isDone = true;
  for (const { tests, env } of GROUPS.filter(isWanted)) {
    const args = ['run', '--testTimeout=1800000', ...tests];
    const ran = await runQuietly('vitest', args, { isShown: true, env });
    isDone &&= ran.isDone;
  }
  if (!isWanted(SHOWN)) return isDone;
  const built = await ensureBuild();
  if (!built.isDone) console.error(built.output);
  const shown = await runQuietly('playwright', ['test', ...SHOWN.tests], {
    isShown: true,
    env: SHOWN.env,
  });
  return isDone && built.isDone && shown.isDone;
}

process.exitCode = (await fuzz(process.argv.slice(2))) ? 0 : 1;
