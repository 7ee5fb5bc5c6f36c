import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { makeStores } from './makeStores.ts';
import { readOnlyAddress } from './readOnlyAddress.ts';
import { refuseChanges } from './refuseChanges.ts';
import type { LogError } from './sqliteOutcome.ts';
import type { UserData } from './userData.ts';

/** How long to wait for the newer app, in milliseconds. */
const BUSY_TIMEOUT = 1_000;

/**
 * Opens a `user.db` that a newer version of the app wrote, to read it only: not one byte of it or of
 * its log is changed, and every change is refused as `newer`.
 *
 * @returns null when it has not the tables and columns that this version reads, or cannot be read.
 */
export function readNewerUserData(
  file: string,
  now: () => number,
  logError: LogError,
): UserData | null {
  // A read-only connection leaves these behind, empty, where they were not.
  const companions = [`${file}-wal`, `${file}-shm`].filter((path) => !existsSync(path));
  const tidy = (): void => companions.forEach((path) => rmSync(path, { force: true }));
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(readOnlyAddress(file), { readOnly: true, timeout: BUSY_TIMEOUT });
    db.exec('PRAGMA trusted_schema = OFF');
    const open = db;
    return {
      ...makeStores(open, now, logError),
      ...refuseChanges('newer'),
      close: () => {
        open.close();
        tidy();
      },
    };
  } catch (error) {
    logError('library: user data of a newer version cannot be read', error);
    db?.close();
    tidy();
    return null;
  }
}
