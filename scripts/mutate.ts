import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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
    files: [
      'src/markup/{prefilterHtml,htmlTokens,htmlAllowed}.ts',
      'src/renderer/body/sanitizeHtml.ts',
    ],
    tests: [
      'src/markup/htmlTokens.test.ts',
      'src/markup/prefilterHtml.test.ts',
      'src/renderer/body/sanitizeHtml.test.ts',
    ],
  },
  {
    name: 'schemas',
    files: ['src/main/ipc/{ipcSchemas,userDataSchemas}.ts'],
    tests: ['src/main/ipc/ipc.test.ts', 'src/main/ipc/ipcSchemas.test.ts'],
  },
  {
    name: 'migrations',
    files: ['src/library/userData/migrations.ts'],
    tests: [
      'src/library/userData/migrations.test.ts',
      'src/library/userData/migrateFixtures.test.ts',
      'src/library/userData/openUserData.test.ts',
    ],
  },
  {
    name: 'storage',
    files: ['src/library/userData/*.ts', 'src/library/userData/{stores,backups,salvage}/*.ts'],
    tests: [
      'src/library/userData/!(killed*|limited*).test.ts',
      'src/library/userData/{stores,backups,salvage}/*.test.ts',
      'src/library/transfer/{mergeGlossaries,everything}.test.ts',
    ],
  },
  {
    name: 'settings',
    files: ['src/main/settings/*.ts'],
    tests: ['src/main/settings/*.test.ts', 'src/main/fileFaults.test.ts'],
  },
  {
    name: 'report',
    files: ['src/main/app/{makeReport,log}.ts'],
    tests: ['src/main/app/report.test.ts', 'src/main/app/log.test.ts'],
  },
];

/** `GLOSSA_MUTANTS=60` tries this many of each group, evenly spread; without it, all of them. */
const MOST = Number(process.env['GLOSSA_MUTANTS'] ?? Number.POSITIVE_INFINITY);

/** Tests of random data draw little of it, or the same few mutants would take all of the time. */
const FEW = {
  GLOSSA_MUTATIONS: '40',
  GLOSSA_PAYLOADS: '20',
  GLOSSA_TREES: '100',
  GLOSSA_CUTS: '40',
};

interface Placed {
  readonly file: string;
  readonly mutant: Mutant;
}

/** Mutants of the files of a group, of those alone whose path has one of `names` in it if there are any. */
function mutantsIn({ files }: Group, names: readonly string[]): readonly Placed[] {
  const all = pathsOf(files)
    .filter((path) => !path.endsWith('.test.ts'))
    .filter((path) => names.length === 0 || names.some((name) => path.includes(name)))
    .flatMap((path) => {
      const file = join(PROJECT, path);
      return mutantsOf(file, readFileSync(file, 'utf8')).map((mutant) => ({ file, mutant }));
    });
  const step = Math.max(1, all.length / MOST);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

const pathsOf = (patterns: readonly string[]): readonly string[] =>
  patterns.flatMap((pattern) => globSync(pattern, { cwd: PROJECT })).toSorted();

/** What tests say of a mutant: they do not notice it, one fails, or they do not end. */
type Verdict = 'survived' | 'failed' | 'late';

/** For tests whose time is not known yet. */
const LONGEST_MS = 300_000;

/** By the tests: how long they may take, in milliseconds. */
const timeouts = new Map<string, number>();

/**
 * Whether tests notice a mutant. It may have made a loop without end, which no test can leave: so it has
 * a few times as long as the tests take without it.
 *
 * @throws when they fail as they are.
 */
async function notice(tests: readonly string[], placed: Placed): Promise<Verdict> {
  const key = tests.join(' ');
  let most = timeouts.get(key);
  if (most === undefined) {
    const began = performance.now();
    if ((await judge(tests, null, LONGEST_MS)) !== 'survived')
      throw new Error(`mutate: tests fail as they are, ${key}`);
    most = 5_000 + 4 * (performance.now() - began);
    timeouts.set(key, most);
  }
  return judge(tests, placed, most);
}

/** Runs tests in processes of their own, all of which are ended when that does not end in time. */
function judge(tests: readonly string[], changed: Placed | null, mostMs: number): Promise<Verdict> {
  const vitest = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--config', 'scripts/vitest/mutants.config.ts', '--reporter=dot', ...tests],
    {
      cwd: PROJECT,
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        ...FEW,
        ...(changed === null
          ? {}
          : { GLOSSA_MUTANT: JSON.stringify({ ...changed.mutant, file: changed.file }) }),
      },
    },
  );
  return new Promise((resolve) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    }, mostMs);
    child.once('close', (code) => {
      clearTimeout(timer);
      if (isLate) resolve('late');
      else resolve(code === 0 ? 'survived' : 'failed');
    });
  });
}

/** Asks the tests that are named like the file first: they are quick, and notice most. */
async function verdictOf(tests: readonly string[], placed: Placed): Promise<Verdict> {
  const own = `${basename(placed.file, '.ts')}.test.ts`;
  const nearest = tests.filter((test) => basename(test) === own);
  const others = tests.filter((test) => basename(test) !== own);
  const first = nearest.length === 0 ? 'survived' : await notice(nearest, placed);
  return first !== 'survived' || others.length === 0 ? first : notice(others, placed);
}

/** Of each group, in percent; some mutants change nothing that could be noticed. */
const LEAST_NOTICED = 85;

/**
 * `npm run mutate`, `npm run mutate schemas`, `npm run mutate favoriteStore`: the share of the mutants
 * of all files, of a group or of files of that name which the tests notice. Ends with 1 below
 * {@link LEAST_NOTICED}.
 */
async function run(wanted: readonly string[]): Promise<void> {
  for (const group of GROUPS) {
    const isWhole = wanted.length === 0 || wanted.includes(group.name);
    const mutants = mutantsIn(group, isWhole ? [] : wanted);
    const [first] = mutants;
    if (first !== undefined) await score(group, mutants, first);
  }
}

async function score(group: Group, mutants: readonly Placed[], first: Placed): Promise<void> {
  const tests = pathsOf(group.tests);
  const gone = { start: 0, end: 0, line: 1, was: '', is: "throw new Error('gone');\n" };
  if ((await verdictOf(tests, { file: first.file, mutant: gone })) !== 'failed') {
    throw new Error(`mutate: ${group.name}, its tests do not see what is changed`);
  }
  const counts = { survived: 0, failed: 0, late: 0 };
  for (const placed of mutants) {
    const verdict = await verdictOf(tests, placed);
    counts[verdict] += 1;
    if (verdict === 'survived') console.log(`  survived ${describe(placed)}`);
  }
  const noticed = counts.failed + counts.late;
  const share = (100 * noticed) / mutants.length;
  console.log(
    `${group.name}: ${noticed} of ${mutants.length} mutants noticed, ${share.toFixed(0)}%, ` +
      `${counts.late} of them by tests without end`,
  );
  if (share < LEAST_NOTICED) process.exitCode = 1;
}

function describe({ file, mutant }: Placed): string {
  const was = mutant.was.replaceAll(/\s+/g, ' ').slice(0, 60);
  const is = mutant.is === '' ? 'nothing' : mutant.is.slice(0, 40);
  return `${file.slice(PROJECT.length + 1)}:${mutant.line}  ${was}  ->  ${is}`;
}

await run(process.argv.slice(2));
