import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, extname, join } from 'node:path';
import { done, type Outcome } from '../../shared/outcome.ts';
import { syncFile } from '../files/putInPlace.ts';
import { failedBy, fileReason, type LogError } from './sqliteOutcome.ts';

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

/**
 * How many damaged `user.db` lie in `quarantine/`. Each may hold lookups, in pages that no statement
 * can be trusted to find: they can be deleted with the file only.
 */
export const countSetAside = (folder: string): number =>
  namesSetAside(folder).filter((name) => name.endsWith('.db')).length;

/** The damaged `user.db` that was set aside last, relative to the folder; null when there is none. */
export function newestSetAside(folder: string): string | null {
  const name = namesSetAside(folder).find((each) => each.endsWith('.db'));
  return name === undefined ? null : join('quarantine', name);
}

/**
 * Deletes the damaged `user.db` in `quarantine/`, with their logs. Nothing can be recovered from
 * them afterwards, so this is done at the reader's own wish only. On a failure those that are left
 * are counted on.
 */
export function deleteSetAside(folder: string, logError: LogError): Outcome<null> {
  try {
    for (const name of namesSetAside(folder)) {
      rmSync(join(folder, 'quarantine', name), { force: true, recursive: true });
    }
    return done(null);
  } catch (error) {
    const what = 'library: what was set aside cannot be deleted';
    return failedBy(fileReason(error), what, error, logError);
  }
}

function namesSetAside(folder: string): readonly string[] {
  try {
    const names = readdirSync(join(folder, 'quarantine'));
    // The logs go first: one that was left alone would be counted by nobody.
    return names
      .filter((name) => /^user-.*\.db(-wal|-shm|-journal)?$/.test(name))
      .toSorted()
      .toReversed();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
