import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isAbandoned } from './workFile.ts';

/** What SQLite may leave beside a database. */
const COMPANIONS = ['-wal', '-shm', '-journal'] as const;

/**
 * Syncs a file and gives it its final name, so that a file of that name is always whole; the name is
 * synced too.
 *
 * @throws what the system throws; when that is after the rename, the file is there under its name.
 */
export function putInPlace(building: string, file: string): void {
  syncFile(building);
  renameInPlace(building, file);
}

/** Gives a file that is synced already its final name, and syncs that. */
export function renameInPlace(building: string, file: string): void {
  renameSync(building, file);
  // A folder cannot be opened on Windows; there the rename itself is written through.
  if (process.platform !== 'win32') sync(dirname(file), 'r');
}

/**
 * Syncs a file and gives it a name that no other has, without a moment in which it could take the
 * place of one. Where there is one of this name, nothing is done.
 *
 * @returns whether it has the name now.
 */
export function putNewInPlace(building: string, file: string): boolean {
  syncFile(building);
  try {
    linkSync(building, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === undefined || !WITHOUT_LINKS.has(code)) throw error;
    // The disk knows no second name for a file: what is left is to look first.
    if (existsSync(file)) return false;
    renameInPlace(building, file);
    return true;
  }
  rmSync(building, { force: true });
  if (process.platform !== 'win32') sync(dirname(file), 'r');
  return true;
}

/** What a file system without hard links answers. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/** Makes an empty file that only its owner can read; SQLite would let all users of the machine. */
export function createEmptyFile(file: string): void {
  closeSync(openSync(file, 'wx', 0o600));
}

/** Removes the work files of a folder whose processes are gone; those that stay harm nobody. */
export function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder).filter(isAbandoned)) {
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // It is no file of ours, or may not be removed: no work needs its name.
    }
  }
}

/** Waits until what was written to a file is on the disk. */
export function syncFile(file: string): void {
  sync(file, 'r+');
}

/** Removes a database and whatever SQLite left beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', ...COMPANIONS]) rmSync(file + suffix, { force: true });
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
