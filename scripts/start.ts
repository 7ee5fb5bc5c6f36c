import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from '../e2e/runtime/browser/findChromium.ts';
import { START_OPTIONS_VARIABLE } from '../e2e/runtime/startOptions.ts';
import { ensureBuild, isBuildFresh } from './ensureBuild.ts';
import { electronExecutable } from '../e2e/fixtures/chooseRuntime.ts';
import { installElectron } from './installElectron.ts';
import { PROJECT } from './runQuietly.ts';

const HOW_TO_GET_ELECTRON =
  'With network access to that host (github.com), or with ELECTRON_MIRROR naming a mirror of it, ' +
  'the next npm start gets it.';

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
  if (!isBuildFresh()) console.log('Building Glossa ...');
  const built = await ensureBuild();
  if (!built.isDone) return fail(`${built.output}\nGlossa could not be built.`);

  if (electronExecutable() === undefined) console.log('Getting Electron, once ...');
  const electron = await installElectron();
  if (electron.kind === 'installed') {
    if (process.getuid?.() === 0 && process.platform === 'linux') return fail(ROOT);
    return await run(electron.executable, [PROJECT, ...args]);
  }
  console.log(`Electron could not be installed: ${electron.reason}. ${HOW_TO_GET_ELECTRON}`);
  if (findChromium() === undefined) return fail(NO_BROWSER);
  return await runInStandIn(args);
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
      join(PROJECT, 'e2e', 'runtime', 'register.ts'),
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
