import type { CatalogueStore } from './stores/catalogueStore.ts';
import type { FavoriteStore } from './stores/favoriteStore.ts';
import type { GlossaryStore } from './stores/glossaryStore.ts';
import type { HistoryStore } from './stores/historyStore.ts';
import type { ListStore } from './stores/listStore.ts';
import type { MissedStore } from './stores/missedStore.ts';
import type { PaperStore } from './stores/paperStore.ts';
import type { ReviewStatsStore } from './stores/reviewStats.ts';
import type { ReviewStore } from './stores/reviewStore.ts';
import type { TimesOfRun } from './upkeep.ts';
import type { TransferStore } from './stores/transferStore.ts';

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
