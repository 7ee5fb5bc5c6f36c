import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, getuid, stdout } from 'node:process';
import { PROJECT, type Ran } from './runQuietly.ts';

/** Where the packages are unpacked, each into a folder of its name. */
const DICTIONARIES = join(PROJECT, '.cache', 'dictionaries');

/** Debian's packages of real dictionaries that tests and measurements read. */
const PACKAGES = [
  'dict-freedict-deu-eng',
  'dict-freedict-eng-deu',
  'dict-freedict-eng-spa',
  'dict-freedict-jpn-eng',
  'dict-wn',
  'edict',
  'goldendict-wordnet',
  'stardict-czech',
] as const;

/**
 * Fetches and unpacks a package of Debian unless it is there already, and gives its folder. It
 * appears there whole or not at all.
 *
 * @throws when Debian's tools are not there or have failed.
 */
export function fetchDictionary(name: (typeof PACKAGES)[number]): string {
  const folder = join(DICTIONARIES, name);
  if (existsSync(folder)) return folder;
  mkdirSync(DICTIONARIES, { recursive: true });
  const fetching = mkdtempSync(join(DICTIONARIES, '.fetching-'));
  try {
    download(name, fetching);
    const file = readdirSync(fetching).find((entry) => entry.endsWith('.deb'));
    if (file === undefined) throw new Error(`scripts: ${name}, the package was not fetched`);
    execFileSync('dpkg', ['-x', file, 'unpacked'], { cwd: fetching, stdio: 'pipe' });
    renameSync(join(fetching, 'unpacked'), folder);
    return folder;
  } finally {
    rmSync(fetching, { recursive: true, force: true });
  }
}

function download(name: string, folder: string): void {
  const fetch = (): Buffer =>
    execFileSync('apt-get', ['download', name], { cwd: folder, stdio: 'pipe' });
  try {
    fetch();
  } catch (error) {
    // A fresh machine has no list of packages yet; only root may get it.
    if (getuid?.() !== 0) throw error;
    execFileSync('apt-get', ['update'], { stdio: 'pipe' });
    fetch();
  }
}

/**
 * Fetches all of them; where there are no tools of Debian's nothing is done, and the tests that
 * need the dictionaries skip themselves.
 */
export function fetchDictionaries(): Ran {
  const hasTools = ['apt-get', 'dpkg'].every(
    (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0,
  );
  if (!hasTools) return { isDone: true, output: 'No apt-get and dpkg: no real dictionaries.\n' };
  try {
    for (const name of PACKAGES) fetchDictionary(name);
    return { isDone: true, output: '' };
  } catch (error) {
    return { isDone: false, output: `${error instanceof Error ? error.message : String(error)}\n` };
  }
}

if (import.meta.filename === argv[1]) {
  const { isDone, output } = fetchDictionaries();
  stdout.write(output);
  exit(isDone ? 0 : 1);
}
