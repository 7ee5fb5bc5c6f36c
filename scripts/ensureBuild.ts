import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, runQuietly, type Ran } from './runQuietly.ts';

/** What the build is made of, and what must come out of it. */
const SOURCES = [
  'src',
  'docs/THIRD_PARTY.md',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const RESULTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** Builds the app into `out/`. */
export const build = (): Promise<Ran> => runQuietly('electron-vite', ['build']);

/** Builds the dictionaries that ship, where what they are made from has changed; it says how far it is. */
export const buildDictionaries = (): Promise<Ran> =>
  runQuietly('node', ['tools/dictionaries/build.ts'], { isShown: true });

/** Builds it when `out/` is missing or older than what it is made of. */
export async function ensureBuild(): Promise<Ran> {
  return isBuildFresh() ? { isDone: true, output: '' } : await build();
}

/** Whether every result is there and younger than every source. */
export function isBuildFresh(): boolean {
  const results = RESULTS.map((file) => join(PROJECT, file));
  if (!results.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...results.map((file) => statSync(file).mtimeMs));
  return SOURCES.every((name) => newestIn(join(PROJECT, name)) <= oldest);
}

/** When the file, or the newest file of the folder, was last changed. */
function newestIn(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !/\.test\.tsx?$/.test(item.name))
    .map((item) => statSync(join(item.parentPath, item.name)).mtimeMs);
  return Math.max(0, ...inside);
}
