import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../../shared/notice.ts';
import { connect } from './connect.ts';
import { createDatabase, removeUnfinished } from './createDatabase.ts';
import { favoriteStore, purgeRemoved } from './favoriteStore.ts';
import { historyStore } from './historyStore.ts';
import { inspectDatabase } from './inspectDatabase.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { quarantine } from './quarantine.ts';
import type { LogError } from './sqliteOutcome.ts';
import { unavailableUserData } from './unavailableUserData.ts';
import type { UserData } from './userData.ts';

interface UserDataOptions {
  /** Holds `user.db`; made, readable by its owner only, when it is not there. */
  readonly folder: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Hears of every error that has no reason of its own. */
  readonly logError: LogError;
}

interface OpenedUserData {
  readonly userData: UserData;
  /** What the reader must be told about the opening; null when all is well. */
  readonly notice: Notice | null;
}

/**
 * Opens `user.db`, or begins one; never throws, so that the app opens whatever the file is.
 *
 * - damaged: it is moved, with its log, into `quarantine/`, and an empty one is begun;
 * - of a newer schema: not one byte is touched, and all user data is `unavailable` in this run;
 * - not to be opened (permissions, disk): all user data is `unavailable` in this run.
 *
 * Only one process at a time may open the folder for writing (the app holds its single-instance
 * lock before it calls this).
 */
export function openUserData(options: UserDataOptions): OpenedUserData {
  const { folder, now, logError } = options;
  const file = join(folder, 'user.db');
  let notice: Notice | null = null;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    removeUnfinished(file);
    const state = inspectDatabase(file, MIGRATIONS.length);
    if (state === 'newer') {
      return { userData: unavailableUserData, notice: { kind: 'user-data-newer' } };
    }
    if (state === 'damaged') {
      const quarantinedAs = quarantine(folder, 'user.db', now(), ['-wal', '-shm']);
      notice = { kind: 'user-data-damaged', quarantinedAs };
    }
    if (state !== 'sound') createDatabase(file, MIGRATIONS);
    restrictToOwner(file, logError);
    return { userData: openSound(file, now, logError), notice };
  } catch (error) {
    logError('library: user data cannot be opened', error);
    // Where the damaged file went is told at this one time only, so it goes first.
    return { userData: unavailableUserData, notice: notice ?? { kind: 'user-data-unavailable' } };
  }
}

/** Files of the reader are the reader's alone; one copied here by hand may not be. */
function restrictToOwner(file: string, logError: LogError): void {
  if ((statSync(file).mode & 0o077) === 0) return;
  try {
    chmodSync(file, 0o600);
  } catch (error) {
    // Some file systems have no permissions; the reader's words are still worth opening.
    logError('library: user data stays readable by others', error);
  }
}

function openSound(file: string, now: () => number, logError: LogError): UserData {
  const db = connect(file);
  try {
    migrate(db, MIGRATIONS);
    // What cannot be purged today is purged at a later start.
    purgeRemoved(db, now(), logError);
    return {
      ...favoriteStore(db, now, logError),
      ...historyStore(db, now, logError),
      close: () => db.close(),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}
