import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

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
