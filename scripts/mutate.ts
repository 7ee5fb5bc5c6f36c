import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Runs the tests of a group in processes of their own, all of which are ended when that does not end. */
function isGreen({ tests }: Group, changed: Placed | null): Promise<boolean> {
  const paths = tests.flatMap((pattern) => globSync(pattern, { cwd: PROJECT }));
  const mutant = changed === null ? {} : { ...changed.mutant, file: changed.file };
  const vitest = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--config', 'vitest.mutants.config.ts', '--reporter=dot', ...paths],
    {
      cwd: PROJECT,
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        ...(changed === null ? {} : { GLOSSA_MUTANT: JSON.stringify(mutant) }),
      },
    },
  );
  return new Promise((resolve) => {
    const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), PATIENCE_MS);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

const isNoticed = async (group: Group, placed: Placed): Promise<boolean> =>
  !(await isGreen(group, placed));

/** `npm run mutate`, `npm run mutate schemas`: the share of mutants that the tests notice. */
async function run(wanted: readonly string[]): Promise<void> {
  for (const group of GROUPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const mutants = mutantsIn(group);
    const [first] = mutants;
    const gone = { start: 0, end: 0, line: 1, was: '', is: "throw new Error('gone');\n" };
    if (!(await isGreen(group, null)))
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
