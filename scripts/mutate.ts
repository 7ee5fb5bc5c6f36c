import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { createVitest, type Vitest } from 'vitest/node';
import { type Mutant, mutantsOf } from './mutants.ts';
import { PROJECT } from './runQuietly.ts';

/** Files whose mutants the tests beside them must notice. */
interface Group {
  readonly name: string;
  readonly files: readonly string[];
  readonly tests: readonly string[];
}

const GROUPS: readonly Group[] = [
  {
    name: 'sanitising',
    files: ['sanitizeHtml', 'prefilterHtml', 'htmlTokens', 'htmlAllowed'].map(
      (name) => `src/renderer/body/${name}.ts`,
    ),
    tests: ['src/renderer/body/prefilterHtml.test.ts', 'src/renderer/body/sanitizeHtml.test.ts'],
  },
  {
    name: 'schemas',
    files: ['src/main/ipcSchemas.ts', 'src/main/schemas/*.ts'],
    tests: ['src/main/ipc.test.ts', 'src/main/ipcSchemas.test.ts'],
  },
  {
    name: 'migrations',
    files: ['src/library/userData/migrate.ts', 'src/library/userData/migrations/*.ts'],
    tests: [
      'src/library/userData/migrate.test.ts',
      'src/library/userData/migrateFixtures.test.ts',
      'src/library/userData/openUserData.test.ts',
    ],
  },
  {
    name: 'storage',
    files: ['src/library/userData/*.ts', 'src/library/userData/backups/*.ts'],
    tests: [
      'src/library/userData/{damaged,open}UserData.test.ts',
      'src/library/userData/*Store.test.ts',
      'src/library/userData/{favoriteSearch,migrateFixtures,quarantine,salvage,sqliteOutcome}.test.ts',
      'src/library/userData/backups/backups.test.ts',
    ],
  },
  {
    name: 'report',
    files: ['src/main/report/*.ts', 'src/main/log.ts'],
    tests: ['src/main/report/report.test.ts', 'src/main/log.test.ts'],
  },
];

/** `GLOSSA_MUTANTS=60` tries so many of each group, evenly spread; without it, all of them. */
const MOST = Number(process.env['GLOSSA_MUTANTS'] ?? Number.POSITIVE_INFINITY);

interface Placed {
  readonly file: string;
  readonly mutant: Mutant;
}

let current: Placed | null = null;

/** Gives the tests the mutated file in place of the one on disk, which stays as it is. */
const mutator: Plugin = {
  name: 'mutator',
  enforce: 'pre',
  transform(code, id) {
    if (current === null || id.replace(/\?.*$/, '') !== current.file) return null;
    const { start, end, is } = current.mutant;
    return { code: code.slice(0, start) + is + code.slice(end), map: null };
  },
};

function mutantsIn({ files }: Group): readonly Placed[] {
  const paths = files.flatMap((pattern) => globSync(pattern, { cwd: PROJECT })).toSorted();
  const all = paths
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((path) => {
      const file = join(PROJECT, path);
      return mutantsOf(file, readFileSync(file, 'utf8')).map((mutant) => ({ file, mutant }));
    });
  const step = Math.max(1, all.length / MOST);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** A mutant may have made a loop without end, which no test can leave. */
const PATIENCE_MS = 60_000;

const open = (): Promise<Vitest> =>
  createVitest(
    {
      watch: false,
      bail: 1,
      reporters: [{}],
      testTimeout: 20_000,
      teardownTimeout: 1_000,
      fsModuleCache: false,
    },
    { plugins: [mutator], logLevel: 'silent' },
  );

/** Runs the tests of a group; a run that does not end is ended, and is as good as a failed one. */
async function isGreen({ name, tests }: Group): Promise<boolean> {
  const vitest = await open();
  try {
    const paths = tests.flatMap((pattern) => globSync(pattern, { cwd: PROJECT }));
    const specifications = await vitest.globTestSpecifications(paths);
    if (specifications.length !== paths.length) throw new Error(`mutate: ${name}, no tests`);
    const stuck = new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), PATIENCE_MS).unref();
    });
    const ran = await Promise.race([vitest.runTestSpecifications(specifications), stuck]);
    if (ran === null) return false;
    return (
      ran.unhandledErrors.length === 0 && ran.testModules.every((one) => one.state() === 'passed')
    );
  } finally {
    await vitest.close();
  }
}

async function isNoticed(group: Group, placed: Placed): Promise<boolean> {
  current = placed;
  const isMissed = await isGreen(group);
  current = null;
  return !isMissed;
}

/** `npm run mutate`, `npm run mutate schemas`: the share of mutants that the tests notice. */
async function run(wanted: readonly string[]): Promise<void> {
  for (const group of GROUPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const mutants = mutantsIn(group);
    const [first] = mutants;
    const gone = { start: 0, end: 0, line: 1, was: '', is: "throw new Error('gone');\n" };
    if (!(await isGreen(group)))
      throw new Error(`mutate: ${group.name}, its tests fail as they are`);
    if (first === undefined || !(await isNoticed(group, { file: first.file, mutant: gone }))) {
      throw new Error(`mutate: ${group.name}, its tests do not see what is changed`);
    }
    const survived: Placed[] = [];
    for (const placed of mutants) if (!(await isNoticed(group, placed))) survived.push(placed);
    const killed = mutants.length - survived.length;
    const score = ((100 * killed) / mutants.length).toFixed(0);
    console.log(`${group.name}: ${killed} of ${mutants.length} mutants noticed, ${score}%`);
    for (const { file, mutant } of survived) {
      const place = `${file.slice(PROJECT.length + 1)}:${mutant.line}`;
      const was = mutant.was.replaceAll(/\s+/g, ' ').slice(0, 60);
      const is = mutant.is === '' ? 'nothing' : mutant.is.slice(0, 40);
      console.log(`  survived ${place}  ${was}  ->  ${is}`);
    }
  }
}

await run(process.argv.slice(2));
