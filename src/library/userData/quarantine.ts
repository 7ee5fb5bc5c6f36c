import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, extname, join } from 'node:path';
import { syncFile } from '../files/putInPlace.ts';

/**
 * Moves a damaged file, and the files that belong to it, into `<folder>/quarantine/`.
 *
 * The name tells what it was and when it was moved: `user.db` becomes
 * `user-2026-11-03T10-20-30.db`, with `-2`, `-3` ... when there is one of that name. Each of
 * `suffixes` names a further file (`user.db` + `-wal`) that goes along when it is there; the main
 * file goes first, so that a move cut short never leaves it without its companions in place.
 *
 * @param file where it lies, when that is not `name` in the folder.
 * @returns the new path of the main file, relative to `folder`.
 * @throws when a file cannot be moved.
 */
export function quarantine(
  folder: string,
  name: string,
  now: number,
  suffixes: readonly string[] = [],
  file = join(folder, name),
): string {
  makeRoom(folder, now);
  const target = freePath(folder, name, now, ['', ...suffixes]);
  for (const suffix of ['', ...suffixes]) {
    const isThere = lstatSync(file + suffix, { throwIfNoEntry: false }) !== undefined;
    if (isThere) move(file + suffix, join(folder, target + suffix));
  }
  return target;
}

/** Makes the folder; a file of this name, which is not ours, gets another name. */
function makeRoom(folder: string, now: number): void {
  const path = join(folder, 'quarantine');
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  if (isThere && !isFolder) renameSync(path, `${path}-${Math.floor(now)}`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // It lies on another disk, where a link leads.
    closeSync(openSync(to, 'wx', 0o600));
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
    syncFile(to);
    rmSync(from);
  }
}

function freePath(folder: string, name: string, now: number, suffixes: readonly string[]): string {
  const extension = extname(name);
  const time = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
  for (let count = 1; ; count += 1) {
    const counter = count === 1 ? '' : `-${count}`;
    const path = join('quarantine', `${basename(name, extension)}-${time}${counter}${extension}`);
    if (suffixes.every((suffix) => !existsSync(join(folder, path + suffix)))) return path;
  }
}
