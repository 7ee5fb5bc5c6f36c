import { spawn } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findChromium } from '../tools/electron-stand-in/browser/findChromium.ts';
import { START_OPTIONS_VARIABLE } from '../tools/electron-stand-in/startOptions.ts';
import { buildDictionaries, ensureBuild, isBuildFresh } from './ensureBuild.ts';
import { electronExecutable } from '../e2e/fixtures/chooseRuntime.ts';
import { type Installed, installElectron } from './installElectron.ts';
import { PROJECT } from './runQuietly.ts';

const HOW_TO_GET_ELECTRON =
  'With network access to that host (github.com), or with ELECTRON_MIRROR naming a mirror of it, ' +
  'npx install-electron gets it; npm start tries again tomorrow.';

const BUILDING = 'Building Glossa, about 10 s';

const GETTING = 'Getting Electron, once, about 120 MB';

/** Notes when Electron could not be had, so that not every start waits for it in vain. */
const FAILED_NOTE = join(PROJECT, 'node_modules', '.cache', 'electron-not-had');
const DAY = 24 * 60 * 60 * 1000;

const NO_DISPLAY =
  'Glossa needs a display: neither DISPLAY nor WAYLAND_DISPLAY is set. Start it from a desktop.';

const NO_BROWSER =
  'No Chromium or Chrome was found to run it in instead: install one, or name it in CHROMIUM_PATH.';

const ROOT =
  'Electron does not run for root: its sandbox refuses to, and Glossa never does without it. Start ' +
  'Glossa as an ordinary user, who may read this folder: runuser -u NAME -- npm start';

/** `npm start`: real Electron, else the same build in a Chromium window. Gives the exit code. */
async function start(args: readonly string[]): Promise<number> {
  if (!hasDisplay()) return fail(NO_DISPLAY);
  const built = isBuildFresh() ? await ensureBuild() : await showProgress(BUILDING, ensureBuild());
  if (!built.isDone) return fail(`${built.output}\nGlossa could not be built.`);

  const made = await buildDictionaries();
  if (!made.isDone)
    console.error('The dictionaries could not be built; Glossa starts without them.');
  const electron = await getElectron();
  if (electron.kind === 'installed') {
    if (process.getuid?.() === 0 && process.platform === 'linux') return fail(ROOT);
    return await run(electron.executable, [PROJECT, ...args]);
  }
  if (findChromium() === undefined) return fail(NO_BROWSER);
  return await runInStandIn(args);
}

/** Electron's binary; one that could not be had is not asked for again on the same day. */
async function getElectron(): Promise<Installed> {
  if (electronExecutable() !== undefined) return await installElectron();
  const failed = statSync(FAILED_NOTE, { throwIfNoEntry: false });
  const isKnown = failed !== undefined && Date.now() - failed.mtimeMs < DAY;
  if (isKnown && process.env['ELECTRON_MIRROR'] === undefined) {
    return { kind: 'failed', reason: 'it could not be had today' };
  }
  const electron = await showProgress(GETTING, installElectron());
  if (electron.kind === 'failed') {
    mkdirSync(dirname(FAILED_NOTE), { recursive: true });
    writeFileSync(FAILED_NOTE, electron.reason);
    console.log(`Electron could not be had: ${electron.reason}. ${HOW_TO_GET_ELECTRON}`);
  }
  return electron;
}

/** Says what is waited for; on a terminal for how long as well. */
async function showProgress<T>(what: string, work: Promise<T>): Promise<T> {
  if (!process.stdout.isTTY) {
    console.log(`${what} ...`);
    return await work;
  }
  const startedAt = Date.now();
  const draw = (): void => {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    process.stdout.write(`\r${what}: ${seconds} s`);
  };
  draw();
  const timer = setInterval(draw, 1000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    process.stdout.write('\n');
  }
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' ||
  [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((name) => name);

const runInStandIn = (args: readonly string[]): Promise<number> =>
  run(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(PROJECT, 'tools', 'electron-stand-in', 'register.ts'),
      join(PROJECT, 'out', 'main', 'index.js'),
      ...args,
    ],
    { [START_OPTIONS_VARIABLE]: JSON.stringify({ mode: 'visible' }) },
  );

/** Runs the app until it ends; Ctrl+C reaches it as well and lets it quit in order. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return new Promise<number>((resolve) => {
    const child = spawn(command, args, {
      cwd: PROJECT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // A terminal's Ctrl+C reaches the app by itself, and a second one would cut its quitting short.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      });
    }
    child.once('error', (error) => resolve(fail(error.message)));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

process.exitCode = await start(process.argv.slice(2));
