import type { Backups } from '../library/userData/backups/backups.ts';
import { openUserData } from '../library/userData/openUserData.ts';
import type { UserData } from '../library/userData/userData.ts';
import type { BackupInfo } from '../shared/backup.ts';
import type { Outcome } from '../shared/outcome.ts';
import { describeFailure } from './describeFault.ts';
import type { ExitCode, Place } from './readCommand.ts';
import { describeNotice } from './readShipped.ts';

/** User data that a command has opened. */
export interface OpenData {
  readonly userData: UserData;
  readonly backups: Backups;
}

/** A change that was not made; its message is told, and the exit code is 1. */
export class NotDone extends Error {}

/**
 * Opens `user.db` of a folder, lets a command work on it, and closes it. The app may be open
 * meanwhile: SQLite lets one of them write at a time, and a change of the other is seen at the next
 * read.
 */
export async function withUserData(
  { dataFolder, now, tell }: Place,
  work: (open: OpenData) => Promise<void> | void,
): Promise<ExitCode> {
  const logError = (message: string, cause: unknown): void =>
    tell(`${message}: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  const { userData, backups, notice } = openUserData({ folder: dataFolder, now, logError });
  try {
    if (notice !== null) tell(`${describeNotice(notice)}\n`);
    await work({ userData, backups });
    return 0;
  } catch (problem) {
    if (!(problem instanceof NotDone)) throw problem;
    tell(`${problem.message}\n`);
    return 1;
  } finally {
    userData.close();
  }
}

/** The value of an outcome; throws `NotDone`, saying what was not done, when it failed. */
export function mustDo<T>(what: string, outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value;
  throw new NotDone(`${what}: ${describeFailure(outcome.reason, outcome.fault)}`);
}

/** Says in one line what a backup holds. */
export function describeBackup({ name, holds }: BackupInfo): string {
  if (holds === null) return `${name}  damaged\n`;
  const { favorites, lists, lookups, glossaries } = holds;
  const kept = `favorites ${favorites}, lists ${lists}, own glossaries ${glossaries}`;
  return `${name}  ${kept}, entries looked up ${lookups}\n`;
}
