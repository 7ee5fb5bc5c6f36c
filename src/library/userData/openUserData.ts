import { existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice, UnavailableReason } from '../../shared/notice.ts';
import { failed, type FailureReason } from '../../shared/outcome.ts';
import { removeAbandoned } from '../files/putInPlace.ts';
import { backupFolder, namedBackups, newestGoodBackup } from './backups/backupFolder.ts';
import type { Backups } from './backups/backups.ts';
import { offlineBackups } from './backups/offlineBackups.ts';
import { canWriteBeside, findDatabase, leadsSomewhere } from './findDatabase.ts';
import { inspectDatabase } from './inspectDatabase.ts';
import { MIGRATIONS } from './migrations.ts';
import { underLock } from './openLock.ts';
import { openSound } from './openSound.ts';
import { newestSetAside } from './quarantine.ts';
import { readOnlyUserData, readUpdatedCopy } from './readOnlyUserData.ts';
import { unavailableUserData } from './refuseChanges.ts';
import { replaceDatabase } from './replaceDatabase.ts';
import { type LogError, reasonOfError } from './sqliteOutcome.ts';
import type { KeptThread } from './thread/keptThread.ts';
import { isSuspect } from './upkeep.ts';
import type { UserData } from './userData.ts';

/** What is needed to open the reader's data. */
export interface UserDataOptions {
  /** Holds `user.db`; made, readable by its owner only, when it is not there. */
  readonly folder: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Hears of every error that has no reason of its own. */
  readonly logError: LogError;
  /** Hears of what befalls the file later. */
  readonly onNotice?: (notice: Notice) => void;
  /** Works on whole databases; here and now when left out. */
  readonly thread?: Pick<KeptThread, 'runBackupTask' | 'check'>;
  /** How long a change waits for another process that writes, in milliseconds. */
  readonly busyTimeout?: number;
  /** How long the opening waits for another one that begins or mends the file; 10 s when left out. */
  readonly lockTimeout?: number;
}

/** The reader's data as they could be opened. */
export interface OpenedUserData {
  readonly userData: UserData;
  readonly backups: Backups;
  /** What the reader must be told about the opening; null when all is well. */
  readonly notice: Notice | null;
  /** Searches a large file for damage, which its opening has not done; to be called once. */
  readonly checkLater: () => Promise<void>;
}

/**
 * Opens `user.db`, or begins one; never throws, so that the app opens whatever the file is.
 *
 * - damaged: a replacement is made ready, the newest good backup or an empty one; then it is moved,
 *   with its log, into `quarantine/`, and the replacement takes its place;
 * - not there, but backups or something set aside are: it is lost, not new, and the newest good
 *   backup is restored;
 * - of an older schema: it is backed up, then brought to the newest version;
 * - of a newer schema: not one byte is touched. What can be read of it is, and every change is
 *   refused as `newer`; when it has not the tables of this version, all user data is `unavailable`;
 * - not to be written, or no database of ours: it is read where that is possible, and not touched;
 * - not to be opened: all user data is `unavailable` in this run.
 *
 * Several processes may open the folder at once: what changes files as a whole is done under a lock,
 * and SQLite lets one of them write at a time.
 */
export function openUserData(options: UserDataOptions): OpenedUserData {
  const { folder, logError } = options;
  let file: string | null = join(folder, 'user.db');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const place = findDatabase(folder);
    if (place.kind !== 'file') {
      // A link is never replaced: what it leads to may come back.
      if (isLink(file)) file = null;
      return closed(options, file, place.kind);
    }
    file = place.file;
    return openAt(file, options);
  } catch (error) {
    logError('library: user data cannot be opened', error);
    const why = whyOf(reasonOfError(error));
    return why === 'busy' ? openLocked(options, file) : closed(options, file, why);
  }
}

/** Of a file that another process is to bring up to date, a copy can be read meanwhile. */
function openLocked(options: UserDataOptions, file: string | null): OpenedUserData {
  const isSmall = file !== null && existsSync(file) && !isLarge(file);
  const userData = isSmall ? readUpdatedCopy(file, options.now, options.logError, 'busy') : null;
  if (userData === null) return closed(options, file, 'busy');
  return { ...closed(options, file, 'busy', true), userData };
}

function openAt(file: string, options: UserDataOptions): OpenedUserData {
  const { folder } = options;
  if (!canWriteBeside(file)) return readOnly(file, options, 'read-only');
  removeAbandoned(folder);
  // What takes long is searched for damage once the window is there.
  const isWhole = isSuspect(folder) || !isLarge(file);
  const state = inspectDatabase(file, MIGRATIONS.length, isWhole, () => true, options.lockTimeout);
  if (state === 'sound') return openOrRead(file, options, isWhole);
  if (state === 'foreign') return readOnly(file, options, 'foreign');
  if (state === 'newer') return openNewer(file, options);
  // Another process may be at the same: what is so is seen under the lock.
  return underLock(folder, () => mend(file, options), options.lockTimeout);
}

/** Opens what is sound; where that fails (a full disk, a lock of others) it is read. */
function openOrRead(file: string, options: UserDataOptions, isChecked: boolean): OpenedUserData {
  try {
    return openSound(file, options, null, isChecked);
  } catch (error) {
    options.logError('library: user data can only be read', error);
    return readOnly(file, options, whyOf(reasonOfError(error)));
  }
}

function mend(file: string, options: UserDataOptions): OpenedUserData {
  const { folder, now } = options;
  const state = inspectDatabase(file, MIGRATIONS.length);
  if (state === 'foreign') return readOnly(file, options, 'foreign');
  if (state === 'newer') return openNewer(file, options);
  if (state === 'sound' || state === 'older') return openSound(file, options, null);
  const backups = backupFolder(folder);
  // The disk of the backups is away: whether this is lost or new is not known.
  if (state === 'absent' && isLink(backups) && !leadsSomewhere(backups)) {
    return closed(options, null, 'link');
  }
  const setAsideBefore = newestSetAside(folder);
  const isLost = state === 'absent' && (setAsideBefore !== null || hasBackups(folder));
  const backup =
    state === 'damaged' || isLost ? newestGoodBackup(folder, MIGRATIONS.length, now()) : null;
  const replacement = { folder, file, backup: backup?.name ?? null, now: now() };
  const quarantinedAs = replaceDatabase(replacement);
  const opened = (notice: Notice | null): OpenedUserData => openSound(file, options, notice);
  if (quarantinedAs !== null) {
    return opened(
      backup === null
        ? { kind: 'user-data-damaged', quarantinedAs }
        : {
            kind: 'user-data-restored',
            quarantinedAs,
            backup: backup.name,
            madeAt: backup.madeAt,
          },
    );
  }
  if (!isLost) return opened(null);
  const madeAt = backup?.madeAt ?? null;
  return opened({ kind: 'user-data-missing', quarantinedAs: setAsideBefore, madeAt });
}

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

function hasBackups(folder: string): boolean {
  try {
    return namedBackups(folder).length > 0;
  } catch {
    // What lies in the place of the folder is none.
    return false;
  }
}

function openNewer(file: string, { now, logError }: UserDataOptions): OpenedUserData {
  const userData = readOnlyUserData(file, now, logError, 'newer');
  const notice: Notice = { kind: 'user-data-newer', isReadable: userData !== null };
  return userData === null
    ? { userData: unavailableUserData, backups: refuseBackups('unavailable'), notice, checkLater }
    : { userData, backups: refuseBackups('newer'), notice, checkLater };
}

/** What can be read is shown; nothing is changed. */
function readOnly(file: string, options: UserDataOptions, why: UnavailableReason): OpenedUserData {
  const reason = reasonFor(why);
  const userData = readOnlyUserData(file, options.now, options.logError, reason);
  if (userData === null) return closed(options, file, why);
  return { ...closed(options, file, why, true), userData };
}

function closed(
  { folder, now, logError, onNotice, lockTimeout }: UserDataOptions,
  file: string | null,
  why: UnavailableReason,
  isReadable = false,
): OpenedUserData {
  const onReplaced = (): void => onNotice?.({ kind: 'user-data-replaced' });
  const reason = reasonFor(why);
  return {
    userData: unavailableUserData,
    backups: offlineBackups({ folder, file, now, logError, reason, onReplaced, lockTimeout }),
    notice: { kind: 'user-data-unavailable', why, isReadable },
    checkLater,
  };
}

/** Of what cannot be written, nothing would follow from its damage. */
const checkLater = (): Promise<void> => Promise.resolve();

/** Whether a search for damage would hold up the start, by its bytes. */
const isLarge = (file: string): boolean =>
  (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 8 * 1024 * 1024;

/** Why changes are refused. */
const reasonFor = (why: UnavailableReason): FailureReason =>
  why === 'read-only' || why === 'disk-full' || why === 'busy' ? why : 'unavailable';

const whyOf = (reason: FailureReason): UnavailableReason =>
  reason === 'read-only' || reason === 'disk-full' || reason === 'busy' ? reason : 'unknown';

/** The backups of a run that must not write `user.db`: everything fails for this reason. */
function refuseBackups(reason: FailureReason): Backups {
  const refuse = async () => failed(reason);
  return {
    list: refuse,
    daily: refuse,
    make: refuse,
    restore: refuse,
    restoreFile: refuse,
    clearHistory: refuse,
    clearPapers: refuse,
    clearAllHistory: refuse,
    inTurn: refuse,
  };
}
