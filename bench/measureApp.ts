import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { electronExecutable } from '../e2e/fixtures/chooseRuntime.ts';
import { makeAppFolder } from '../e2e/fixtures/makeAppFolder.ts';
import { ordinaryUser } from '../e2e/fixtures/ordinaryUser.ts';
import type { Figure } from './figure.ts';

const REPO = resolve(import.meta.dirname, '..');

const STARTS = 9;

/** So long after its window was shown a start has nothing more to do, in milliseconds. */
const REST = 8_000;

/** What shows no window for so long never will, in milliseconds. */
const HANG = 120_000;

/** An app that shows a window with a word and does nothing else. */
const HELLO = {
  'package.json': '{ "name": "hello", "version": "1.0.0", "main": "main.cjs" }',
  'main.cjs': `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});`,
  'index.html': '<!doctype html><title>Hello</title><p>Hello</p>',
} as const;

/** Loaded into the main process before the app: tells when its first window is shown. */
const WATCH = `require('electron').app.once('browser-window-created', (_event, window) => {
  window.once('show', () => console.log('shown ' + Date.now()));
});`;

interface Start {
  /** From the start of the process to its window, in milliseconds. */
  readonly took: number;
  /** Proportional set size of all its processes at rest, in MB. */
  readonly memory: number;
}

/**
 * Measures, on the Electron that is installed, the start and the memory of the app over those of an app
 * that does nothing; on Linux only, where the memory that processes share can be told apart.
 *
 * @param folders Of built apps: that with all that ships, and one with the phrases alone; by default made
 *   of this checkout.
 */
export async function measureApp(folders: readonly string[]): Promise<readonly Figure[]> {
  const electron = electronExecutable();
  if (electron === undefined || process.platform !== 'linux') {
    throw new Error(
      'The app is measured on Linux, where Electron is installed: npx install-electron',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'app-'));
  // Electron runs as another user where this one is root.
  chmodSync(folder, 0o755);
  try {
    const hello = join(folder, 'hello');
    mkdirSync(hello);
    for (const [name, text] of Object.entries(HELLO)) writeFileSync(join(hello, name), text);
    const [full = REPO, phrases = makeAppFolder(join(folder, 'phrases'))] = folders;
    const apps = { hello, full, phrases };
    const starts: Record<keyof typeof apps, Start[]> = { hello: [], full: [], phrases: [] };
    // One after the other in each round, so that what else the machine does meets all of them; the first
    // round makes what only a first start makes.
    for (let round = 0; round <= STARTS; round += 1) {
      for (const name of ['hello', 'full', 'phrases'] as const) {
        const start = await measureStart(electron, apps[name], join(folder, `data-${name}`));
        if (round > 0) starts[name].push(start);
      }
    }
    return describe(starts);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

function describe(starts: Record<'hello' | 'full' | 'phrases', Start[]>): readonly Figure[] {
  const middle = (name: keyof typeof starts, key: keyof Start): number =>
    starts[name].map((start) => start[key]).toSorted((a, b) => a - b)[Math.floor(STARTS / 2)] ??
    NaN;
  const start = (name: keyof typeof starts): number => middle(name, 'took');
  const memory = (name: keyof typeof starts): number => middle(name, 'memory');
  const most = (value: number) => ({ kind: 'atMost', value }) as const;
  return [
    { name: `start to window, a bare app, median of ${STARTS}`, value: start('hello'), unit: 'ms' },
    { name: 'the same of Glossa', value: start('full'), unit: 'ms' },
    { name: 'more', value: start('full') - start('hello'), unit: 'ms', limit: most(350) },
    { name: 'the same with the phrases alone', value: start('phrases'), unit: 'ms' },
    {
      name: 'with all that ships, more than with the phrases alone',
      value: start('full') - start('phrases'),
      unit: 'ms',
      limit: most(50),
    },
    { name: 'memory at rest (PSS), a bare app', value: memory('hello'), unit: 'MB' },
    { name: 'the same of Glossa', value: memory('full'), unit: 'MB' },
    { name: 'more', value: memory('full') - memory('hello'), unit: 'MB', limit: most(70) },
    { name: 'the same with the phrases alone', value: memory('phrases'), unit: 'MB' },
  ];
}

async function measureStart(electron: string, app: string, data: string): Promise<Start> {
  const own = mkdtempSync(join(tmpdir(), 'start-'));
  mkdirSync(data, { recursive: true });
  const watch = join(own, 'watch.cjs');
  writeFileSync(watch, WATCH);
  const user = ordinaryUser(electron, app, own);
  ordinaryUser(electron, app, data).own();
  user.own();
  const startedAt = Date.now();
  const child = spawn(user.executable, ['--require', watch, app, `--user-data-dir=${data}`], {
    cwd: app,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const took = (await shownAt(child)) - startedAt;
    await wait(REST);
    return { took, memory: memoryOf(child.pid ?? 0) };
  } finally {
    const ended = new Promise((done) => {
      child.once('exit', done);
    });
    child.kill();
    await ended;
    rmSync(own, { recursive: true });
  }
}

const shownAt = (child: ChildProcess): Promise<number> =>
  new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error('bench: the app shows no window')), HANG);
    let output = '';
    child.stdout?.on('data', (text: Buffer) => {
      output += text.toString();
      const [, at] = /shown (\d+)\n/.exec(output) ?? [];
      if (at === undefined) return;
      clearTimeout(late);
      done(Number(at));
    });
    child.once('exit', (code) => fail(new Error(`bench: the app ended with ${code}`)));
  });

/** Of the process and all that it started, in MB: each has its part of what they share. */
function memoryOf(pid: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /\) \S (\d+)/.exec(readOr('', `/proc/${name}/stat`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isOf = (each: number): boolean =>
    each === pid || (each > 1 && isOf(parents.get(each) ?? 0));
  const sizes = [...parents.keys()]
    .filter(isOf)
    .map((each) =>
      Number(/^Pss: +(\d+)/m.exec(readOr('', `/proc/${each}/smaps_rollup`))?.[1] ?? 0),
    );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** A process may end while it is looked at. */
function readOr(otherwise: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
