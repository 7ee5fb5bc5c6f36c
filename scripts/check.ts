import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readPlaywrightCounts, readVitestCounts, sayCounts } from './counts.ts';
import { build, buildDictionaries, ensureBuild } from './ensureBuild.ts';
import {
  type Failure,
  readPlaywrightFailures,
  readVitestFailures,
  sayFailures,
  shortenOutput,
} from './failures.ts';
import { fetchDictionaries } from './fetchDictionaries.ts';
import { needsVirtualDisplay, prepareSystem } from './prepareSystem.ts';
import { PROJECT, type Ran, runQuietly } from './runQuietly.ts';
import { listThirdParty } from './thirdParty.ts';
import { sealNetwork } from './sealNetwork.ts';

/** Where the runners put their reports. */
const REPORTS = join(PROJECT, 'node_modules', '.cache', 'reports');
const UNIT_REPORT = join(REPORTS, 'unit.json');
const E2E_REPORT = join(REPORTS, 'e2e.json');

interface Step {
  readonly name: string;
  readonly run: () => Promise<Ran>;
  /** It reads sources only, so that it runs at the same time as the others that do. */
  readonly isStatic?: boolean;
  /** Its tests that failed, once it has run. */
  readonly failures?: () => readonly Failure[];
}

const STEPS: readonly Step[] = [
  // What was found well formatted is not read again before it changes.
  {
    name: 'format',
    run: () => runQuietly('prettier', ['--check', '--cache', '--log-level', 'warn', '.']),
    isStatic: true,
  },
  { name: 'types', run: () => runQuietly('tsc', ['-b']), isStatic: true },
  {
    name: 'lint',
    run: () => runQuietly('oxlint', ['--type-aware', '--deny-warnings']),
    isStatic: true,
  },
  { name: 'dead-code', run: () => runQuietly('knip', []), isStatic: true },
  { name: 'dictionaries', run: buildDictionaries },
  {
    name: 'unit',
    run: runUnitTests,
    failures: () => readVitestFailures(UNIT_REPORT, PROJECT),
  },
  { name: 'build', run: build },
  // After the build, which notes what it has read.
  { name: 'licences', run: () => listThirdParty(true) },
  { name: 'e2e', run: runEndToEnd, failures: () => readPlaywrightFailures(E2E_REPORT) },
];

/** What `npm run test:quick` runs: types, lint, and the unit tests in the folders of what changed. */
const QUICK: readonly Step[] = [
  ...STEPS.filter(({ name }) => name === 'types' || name === 'lint'),
  {
    name: 'changed',
    run: () => runVitest(['--passWithNoTests', ...changedFolders()]),
    failures: () => readVitestFailures(UNIT_REPORT, PROJECT),
  },
];

/** Folders with sources that are not committed yet; when all is, those of the last commit. */
function changedFolders(): readonly string[] {
  const list = (...args: readonly string[]): readonly string[] =>
    execFileSync('git', args, { cwd: PROJECT, encoding: 'utf8' }).split('\n').filter(Boolean);
  const open = [
    ...list('diff', '--name-only', '--relative', 'HEAD'),
    ...list('ls-files', '--others', '--exclude-standard'),
  ];
  const changed = open.length > 0 ? open : list('diff', '--name-only', '--relative', 'HEAD~1');
  const folders = changed
    .filter((path) => /\.tsx?$/.test(path) && existsSync(join(PROJECT, path)))
    .map((path) => `${dirname(path)}/`)
    .filter((folder) => folder !== './');
  // Without one, a filter that no path has.
  return folders.length === 0 ? ['no folder'] : [...new Set(folders)];
}

/** Some of them read real dictionaries. */
async function runUnitTests(): Promise<Ran> {
  const fetched = fetchDictionaries();
  return fetched.isDone ? await runVitest([]) : fetched;
}

/** Files that failed in the last run come first; Vitest sees to that. */
function runVitest(args: readonly string[]): Promise<Ran> {
  return runQuietly('vitest', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ]);
}

/** Shown while it runs: it lists its tests, what they ran on, and what they measured. */
async function runEndToEnd(): Promise<Ran> {
  const prepared = await prepareSystem();
  if (prepared.kind === 'missing') return { isDone: false, output: prepared.message };
  const built = await ensureBuild();
  if (!built.isDone) return built;
  // Without a window manager no window of Electron's would get the focus.
  const tests = `${hasFailedBefore() ? 'playwright test --last-failed --pass-with-no-tests && ' : ''}playwright test`;
  const sealed = sealNetwork(
    needsVirtualDisplay()
      ? ['xvfb-run', '--auto-servernum', 'sh', '-c', `openbox & ${tests}`]
      : ['sh', '-c', tests],
  );
  console.log(sealed.words);
  const [command, ...args] = sealed.command;
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT };
  return await runQuietly(command, args, { isShown: true, env });
}

/** Whether tests failed in the last run: those come first, and end it when they fail again. */
function hasFailedBefore(): boolean {
  const file = join(PROJECT, 'test-results', '.last-run.json');
  if (!existsSync(file)) return false;
  return (JSON.parse(readFileSync(file, 'utf8')) as { status?: unknown }).status === 'failed';
}

/** `npm test`: every step in order up to the first that fails; `npm test -- unit` runs that one. */
async function check(wanted: readonly string[]): Promise<number> {
  const isQuick = wanted[0] === 'quick';
  const unknown = wanted.find((name) => !isQuick && !STEPS.some((step) => step.name === name));
  if (unknown !== undefined) {
    console.error(`No step ${unknown}; there are: ${STEPS.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const failed = await runUntilFailure(
    isQuick ? QUICK : STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)),
  );
  if (failed !== undefined) console.log(`${failed.name} failed`);
  console.log(sayCounts([readVitestCounts(UNIT_REPORT), readPlaywrightCounts(E2E_REPORT)]));
  return failed === undefined ? 0 : 1;
}

async function runUntilFailure(steps: readonly Step[]): Promise<Step | undefined> {
  const isStatic = (step: Step): boolean => step.isStatic === true;
  const groups = [
    steps.filter(isStatic),
    ...steps.filter((step) => !isStatic(step)).map((step) => [step]),
  ];
  for (const group of groups) {
    const ran = await Promise.all(group.map(async (step) => ({ step, ...(await runTimed(step)) })));
    const failed = ran.find(({ isDone }) => !isDone);
    if (failed !== undefined) {
      tellFailure(failed.step, failed.output);
      return failed.step;
    }
  }
  return undefined;
}

async function runTimed(step: Step): Promise<Ran> {
  const startedAt = performance.now();
  const ran = await step.run();
  const seconds = (performance.now() - startedAt) / 1000;
  if (ran.isDone) console.log(`${step.name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s`);
  return ran;
}

/** Tells what failed, first and short, and where all that was said is kept. */
function tellFailure({ name, failures }: Step, output: string): void {
  const failed = failures?.() ?? [];
  console.log(failed.length > 0 ? sayFailures(failed) : shortenOutput(output));
  if (output === '') return;
  const log = join(REPORTS, `${name}.log`);
  writeFileSync(log, output);
  console.log(`All that was said: ${relative(PROJECT, log)}`);
}

process.exitCode = await check(process.argv.slice(2));
