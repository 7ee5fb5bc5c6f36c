import { missedCsv } from '../../core/favorites/missedCsv.ts';
import { writeWhole } from '../../library/transfer/writeWhole.ts';
import type { Backups } from '../../library/userData/backups/backups.ts';
import type { LogError } from '../../library/userData/sqliteOutcome.ts';
import type { UserData } from '../../library/userData/userData.ts';
import { MISSED_LIMIT } from '../../shared/favorite.ts';
import { done, type Outcome } from '../../shared/outcome.ts';
import type { Handlers } from '../ipc.ts';
import type { SettingsStore } from '../settings.ts';
import type { FileDialogs } from '../shell/fileDialogs.ts';
import { untilNotBusy } from './patiently.ts';

type MissedHandlers = Pick<
  Handlers,
  'recordMissed' | 'listMissed' | 'removeMissed' | 'restoreMissed' | 'exportMissed'
>;

interface MissedDependencies {
  readonly userData: UserData;
  readonly backups: Pick<Backups, 'daily'>;
  readonly settings: SettingsStore;
  readonly dialogs: Pick<FileDialogs, 'chooseWhereTo'>;
  readonly now: () => number;
  readonly logError: LogError;
  readonly onHistoryChanged: () => void;
}

/** What was looked up and not found. */
export function missedHandlers(dependencies: MissedDependencies): MissedHandlers {
  const { userData, backups, settings, dialogs, now, logError, onHistoryChanged } = dependencies;
  const changing = async (change: () => Outcome<null>): Promise<Outcome<null>> => {
    await backups.daily();
    const changed = await untilNotBusy(change);
    if (changed.kind === 'done') onHistoryChanged();
    return changed;
  };
  return {
    recordMissed: async (_caller, word) => {
      const clean = word.trim();
      if (clean === '' || !settings.get().recordHistory) return done(null);
      return changing(() => userData.recordMissed(clean));
    },
    listMissed: (_caller, limit) => userData.listMissed(limit),
    removeMissed: (_caller, words) => changing(() => userData.removeMissed(words)),
    restoreMissed: (_caller, words) => changing(() => userData.takeMissed(words)),
    exportMissed: async () => {
      const missed = userData.listMissed(MISSED_LIMIT);
      if (missed.kind === 'failed') return missed;
      const day = new Date(now()).toISOString().slice(0, 10);
      const file = await dialogs.chooseWhereTo(`Glossa, not found, ${day}.csv`);
      if (file === null) return done(null);
      const written = writeWhole(file, missedCsv(missed.value), logError);
      return written.kind === 'failed' ? written : done(file);
    },
  };
}
