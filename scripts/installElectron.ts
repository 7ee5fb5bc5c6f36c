import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronExecutable } from '../e2e/fixtures/chooseRuntime.ts';
import { PROJECT } from './runQuietly.ts';

/** A download that stands still for so long is given up, in milliseconds. */
const STILL = 30_000;

/** Electron's binary, or in words why there is none. */
export type Installed =
  | { readonly kind: 'installed'; readonly executable: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** Gives Electron's binary; downloads it with Electron's own installer where it is missing. */
export async function installElectron(): Promise<Installed> {
  const present = electronExecutable();
  if (present !== undefined) return { kind: 'installed', executable: present };
  const folder = mkdtempSync(join(tmpdir(), 'glossa-electron-'));
  try {
    const reason = await runInstaller(folder);
    const executable = electronExecutable();
    return executable === undefined
      ? { kind: 'failed', reason }
      : { kind: 'installed', executable };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs it with a temporary folder of its own, in which the download can be seen to grow. */
function runInstaller(folder: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [join(PROJECT, 'node_modules', 'electron', 'install.js')],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
      },
    );
    let words = '';
    child.stderr.on('data', (text: Buffer) => (words += text.toString()));
    let size = 0;
    let grownAt = Date.now();
    let hasStopped = false;
    const watch = setInterval(() => {
      const next = sizeOf(folder);
      if (next !== size) grownAt = Date.now();
      size = next;
      hasStopped = Date.now() - grownAt > STILL;
      if (hasStopped) child.kill('SIGKILL');
    }, 1000);
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => {
      clearInterval(watch);
      resolve(hasStopped ? 'the download stood still' : reasonIn(words));
    });
  });
}

/** The installer's first line, in plainer words where it has only those of a program. */
function reasonIn(words: string): string {
  const fault = /(?:^|\n)(?:\w+: )?(.*\S)/.exec(words)?.[1];
  if (fault === 'fetch failed') return 'its release host could not be reached';
  return fault ?? 'the installer did not say why';
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .reduce((sum, item) => sum + (statSync(join(item.parentPath, item.name)).size || 0), 0);
