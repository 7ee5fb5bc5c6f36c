import type { DatabaseSync } from 'node:sqlite';
import { catalogueStore } from './catalogueStore.ts';
import { changeWatch } from '../changeWatch.ts';
import { favoriteStore } from './favoriteStore.ts';
import { glossaryStore } from './glossaryStore.ts';
import { historyStore } from './historyStore.ts';
import { listStore } from './listStore.ts';
import { missedStore } from './missedStore.ts';
import { paperStore } from './paperStore.ts';
import { reviewStatsStore } from './reviewStats.ts';
import { reviewStore } from './reviewStore.ts';
import type { LogError } from '../sqliteOutcome.ts';
import type { TimesOfRun } from '../upkeep.ts';
import { transferStore } from './transferStore.ts';
import type { UserData } from '../userData.ts';

/**
 * All that can be asked of a database that has the tables of the newest version.
 *
 * @throws what SQLite throws when it has not.
 */
export const makeStores = (
  db: DatabaseSync,
  now: () => number,
  logError: LogError,
  times: TimesOfRun = { removal: now, purge: now },
): Omit<UserData, 'close'> => ({
  ...favoriteStore(db, now, logError, times.removal),
  ...listStore(db, logError),
  ...historyStore(db, now, logError),
  ...missedStore(db, now, logError),
  ...paperStore(db, now, logError),
  ...reviewStore(db, now, logError),
  ...reviewStatsStore(db, now, logError),
  ...transferStore(db, now, logError),
  ...catalogueStore(db, logError),
  ...glossaryStore(db, times.removal, logError),
  wasChangedElsewhere: changeWatch(db),
  times,
});
