import { failed, type FailureReason } from '../../../shared/outcome.ts';
import type { Backups } from './backups.ts';

/** The backups of a run that must not write `user.db`: everything fails for this reason. */
export function refuseBackups(reason: FailureReason): Backups {
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
