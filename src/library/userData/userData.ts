import type { DatabaseSync } from 'node:sqlite';
import type { LogError } from './sqliteOutcome.ts';
import { type CatalogueStore, catalogueStore } from './stores/catalogueStore.ts';
import { type FavoriteStore, favoriteStore } from './stores/favoriteStore.ts';
import { type GlossaryStore, glossaryStore } from './stores/glossaryStore.ts';
import {
  type HistoryStore,
  historyStore,
  type MissedStore,
  missedStore,
} from './stores/historyStore.ts';
import { type ListStore, listStore } from './stores/listStore.ts';
import { type PaperStore, paperStore } from './stores/paperStore.ts';
import { type ReviewStatsStore, reviewStatsStore } from './stores/reviewStats.ts';
import { type ReviewStore, reviewStore } from './stores/reviewStore.ts';
import { type TransferStore, transferStore } from './stores/transferStore.ts';
import type { TimesOfRun } from './upkeep.ts';

/**
 * What the reader made: favorites in lists, their cards, the history of lookups, words not found, papers, own glossaries and
 * the order of the library, kept in `user.db`.
 *
 * Every change is on disk (committed and synced) when its outcome is `done`, and has changed
 * nothing when it is `failed` (but see `clearHistory`). All methods fail with `unavailable` when
 * the file could not be opened, with `gone` when it was taken away since, with `busy` while another
 * process writes, with `disk-full`, `read-only` or `not-written` when it could not be
 * written; changes fail with `newer` when a newer version of the app wrote it.
 */
export interface UserData
  extends
    FavoriteStore,
    ListStore,
    HistoryStore,
    MissedStore,
    PaperStore,
    ReviewStore,
    ReviewStatsStore,
    TransferStore,
    CatalogueStore,
    GlossaryStore {
  /** Whether another process, the terminal perhaps, has changed it since this was asked last. */
  wasChangedElsewhere(): boolean;
  /** What removals write down, and what may be deleted for good, by a clock that may be wrong. */
  readonly times: TimesOfRun;
  /** Closes the file; no other method may be called afterwards. */
  close(): void;
}

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

/**
 * Tells whether another connection has committed a change since it was asked last. SQLite counts
 * those of other connections alone, for each connection.
 */
function changeWatch(db: DatabaseSync): () => boolean {
  const read = db.prepare('PRAGMA data_version');
  const version = (): unknown => read.get()?.['data_version'];
  let known = version();
  return () => {
    const before = known;
    known = version();
    return known !== before;
  };
}
