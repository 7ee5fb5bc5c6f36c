import { missedCsv } from '../../core/favorites/separated.ts';
import { writeWhole } from '../../library/files/writeWhole.ts';
import type { SearchService } from '../../library/search/openSearch.ts';
import type { Backups } from '../../library/userData/backups/backups.ts';
import { countSetAside, deleteSetAside } from '../../library/userData/quarantine.ts';
import type { LogError } from '../../library/userData/sqliteOutcome.ts';
import type { FavoriteSearch } from '../../library/userData/stores/favoriteSearch.ts';
import type { UserData } from '../../library/userData/userData.ts';
import type { Entry, EntryId } from '../../shared/entry.ts';
import {
  type Favorite,
  type FavoriteId,
  FAVORITES_AT_ONCE,
  type FavoritesChange,
  MISSED_LIMIT,
} from '../../shared/favorite.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import type { Handlers } from './ipc.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { FileDialogs } from '../shell/fileDialogs.ts';
import { untilNotBusy } from './writeGate.ts';

type UserDataHandlers = Pick<
  Handlers,
  | 'listFavoriteIds'
  | 'findFavorites'
  | 'addFavorite'
  | 'changeFavorites'
  | 'removeFavorites'
  | 'restoreFavorites'
  | 'listRemovedFavorites'
  | 'searchFavorites'
  | 'listLists'
  | 'addList'
  | 'renameList'
  | 'removeList'
  | 'orderLists'
  | 'recordLookup'
  | 'listHistory'
  | 'getLookupMemory'
  | 'listHistoryDays'
  | 'removeLookups'
  | 'countFavoriteLookups'
  | 'clearHistory'
  | 'countSetAside'
>;

interface UserDataDependencies {
  readonly folder: string;
  readonly logError: LogError;
  readonly library: SearchService;
  readonly userData: UserData;
  readonly backups: Backups;
  readonly favoriteSearch: FavoriteSearch;
  readonly settings: SettingsStore;
  readonly onFavoritesChanged: (change: FavoritesChange) => void;
  readonly onListsChanged: () => void;
  readonly onHistoryChanged: () => void;
  readonly onHistoryCleared: () => void;
}

/** This many favorites removed at once are worth a backup of their own. */
const BULK = 20;

export function userDataHandlers(dependencies: UserDataDependencies): UserDataHandlers {
  const { folder, logError, library, userData, backups, favoriteSearch, settings } = dependencies;
  const { onFavoritesChanged, onListsChanged, onHistoryChanged, onHistoryCleared } = dependencies;

  const withEntry = async <T>(
    id: EntryId,
    act: (entry: Entry) => Outcome<T>,
  ): Promise<Outcome<T>> => {
    const view = await library.getEntry(id);
    return view === null ? failed('not-found') : act(view.entry);
  };
  /** Tells the windows how these favorites are now, so that none reads all of them again. */
  const announceSome = (ids: readonly FavoriteId[]): void => {
    const found = ids.length > FAVORITES_AT_ONCE ? null : userData.findFavorites(ids);
    if (found?.kind !== 'done') onFavoritesChanged({ kind: 'all' });
    else {
      const here = new Set(found.value.map(({ id }) => id));
      const removed = ids.filter((id) => !here.has(id));
      onFavoritesChanged({ kind: 'some', changed: found.value, removed });
    }
  };
  // A backup that fails is in the log; it must not keep the reader from keeping words.
  const changing = async <T>(
    change: () => Outcome<T> | Promise<Outcome<T>>,
    onDone: (value: T) => void,
  ): Promise<Outcome<T>> => {
    await backups.daily();
    return announce(await untilNotBusy(change), onDone);
  };
  const changingLists = <T>(change: () => Outcome<T>): Promise<Outcome<T>> =>
    changing(change, onListsChanged);

  return {
    listFavoriteIds: () => userData.listFavoriteIds(),
    findFavorites: (_caller, ids) => userData.findFavorites(ids),
    listRemovedFavorites: () => userData.listRemovedFavorites(),
    searchFavorites: (_caller, query) => favoriteSearch.search(query),
    addFavorite: (_caller, id, keeping = {}) =>
      changing(
        () => withEntry<Favorite>(id, (entry) => userData.addFavorite(entry, keeping)),
        (favorite) => onFavoritesChanged({ kind: 'some', changed: [favorite], removed: [] }),
      ),
    changeFavorites: (_caller, ids, change) =>
      changing(
        () => userData.changeFavorites(ids, change),
        () => announceSome(ids),
      ),
    removeFavorites: async (_caller, ids) => {
      if (ids.length >= BULK) await backups.make('change');
      return changing(
        () => userData.removeFavorites(ids),
        () => announceSome(ids),
      );
    },
    restoreFavorites: (_caller, ids) =>
      changing(
        () => userData.restoreFavorites(ids),
        () => announceSome(ids),
      ),
    listLists: () => userData.listLists(),
    addList: (_caller, name) => changingLists(() => userData.addList(name)),
    renameList: (_caller, id, name) => changingLists(() => userData.renameList(id, name)),
    removeList: async (_caller, id) => {
      const removed = await changingLists(() => userData.removeList(id));
      return announce(removed, () => onFavoritesChanged({ kind: 'all' }));
    },
    // A favorite names its lists in their order, so all favorites are others as well.
    orderLists: async (_caller, ids) => {
      const ordered = await changingLists(() => userData.orderLists(ids));
      return announce(ordered, () => onFavoritesChanged({ kind: 'all' }));
    },
    recordLookup: async (_caller, id, query) => {
      if (!settings.get().recordHistory) return done(null);
      return changing(
        () => withEntry<null>(id, (entry) => userData.recordLookup(entry, query)),
        onHistoryChanged,
      );
    },
    listHistory: (_caller, limit) => userData.listHistory(limit),
    getLookupMemory: (_caller, id) => userData.getLookupMemory(id),
    listHistoryDays: (_caller, limit) => userData.listHistoryDays(limit),
    removeLookups: (_caller, id) => changing(() => userData.removeLookups(id), onHistoryChanged),
    countFavoriteLookups: () => userData.countFavoriteLookups(),
    clearHistory: async (_caller, isWithSetAside) => {
      const cleared = await backups.clearAllHistory();
      // Half of it may be gone when it failed.
      onHistoryChanged();
      if (cleared.kind === 'failed') return cleared;
      onHistoryCleared();
      return isWithSetAside ? deleteSetAside(folder, logError) : cleared;
    },
    countSetAside: () => countSetAside(folder),
  };
}

function announce<T>(outcome: Outcome<T>, onDone: (value: T) => void): Outcome<T> {
  if (outcome.kind === 'done') onDone(outcome.value);
  return outcome;
}

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
