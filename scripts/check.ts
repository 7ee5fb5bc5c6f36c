import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
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
  /** Its tests that failed, once it has run. */
  readonly failures?: () => readonly Failure[];
}

const STEPS: readonly Step[] = [
  { name: 'format', run: () => runQuietly('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'types', run: () => runQuietly('tsc', ['-b']) },
  { name: 'lint', run: () => runQuietly('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'dead-code', run: () => runQuietly('knip', []) },
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

/** Some of them read real dictionaries. */
async function runUnitTests(): Promise<Ran> {
  const fetched = fetchDictionaries();
  if (!fetched.isDone) return fetched;
  return await runQuietly('vitest', [
    'run',
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
  const sealed = sealNetwork(
    needsVirtualDisplay()
      ? ['xvfb-run', '--auto-servernum', 'sh', '-c', 'openbox & exec playwright test']
      : ['playwright', 'test'],
  );
  console.log(sealed.words);
  const [command, ...args] = sealed.command;
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT };
  return await runQuietly(command, args, { isShown: true, env });
}

/** `npm test`: every step in order up to the first that fails; `npm test -- unit` runs that one. */
async function check(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown !== undefined) {
    console.error(`No step ${unknown}; there are: ${STEPS.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const failed = await runUntilFailure(
    STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)),
  );
  if (failed !== undefined) console.log(`${failed.name} failed`);
  console.log(sayCounts([readVitestCounts(UNIT_REPORT), readPlaywrightCounts(E2E_REPORT)]));
  return failed === undefined ? 0 : 1;
}

async function runUntilFailure(steps: readonly Step[]): Promise<Step | undefined> {
  for (const step of steps) {
    const startedAt = performance.now();
    const { isDone, output } = await step.run();
    if (!isDone) {
      tellFailure(step, output);
      return step;
    }
    const seconds = (performance.now() - startedAt) / 1000;
    console.log(`${step.name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s`);
  }
  return undefined;
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
