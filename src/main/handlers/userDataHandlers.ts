import type { Entry, EntryId } from '../../shared/entry.ts';
import type { Favorite } from '../../shared/favorite.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import type { SearchService } from '../../library/search/openSearch.ts';
import type { UserData } from '../../library/userData/userData.ts';
import type { Handlers } from '../ipc.ts';
import type { SettingsStore } from '../settings.ts';

type UserDataHandlers = Pick<
  Handlers,
  | 'listFavorites'
  | 'addFavorite'
  | 'removeFavorites'
  | 'restoreFavorites'
  | 'recordLookup'
  | 'listHistory'
  | 'clearHistory'
>;

interface UserDataDependencies {
  readonly library: SearchService;
  readonly userData: UserData;
  readonly settings: SettingsStore;
  readonly onFavoritesChanged: () => void;
  readonly onHistoryChanged: () => void;
}

export function userDataHandlers(dependencies: UserDataDependencies): UserDataHandlers {
  const { library, userData, settings, onFavoritesChanged, onHistoryChanged } = dependencies;

  const withEntry = async <T>(
    id: EntryId,
    act: (entry: Entry) => Outcome<T>,
  ): Promise<Outcome<T>> => {
    const view = await library.getEntry(id);
    return view === null ? failed('not-found') : act(view.entry);
  };

  return {
    listFavorites: () => userData.listFavorites(),
    addFavorite: async (_caller, id) =>
      announce(
        await withEntry<Favorite>(id, (entry) => userData.addFavorite(entry)),
        onFavoritesChanged,
      ),
    removeFavorites: (_caller, ids) => announce(userData.removeFavorites(ids), onFavoritesChanged),
    restoreFavorites: (_caller, ids) =>
      announce(userData.restoreFavorites(ids), onFavoritesChanged),
    recordLookup: async (_caller, id, query) => {
      if (!settings.get().recordHistory) return done(null);
      const recorded = await withEntry<null>(id, (entry) => userData.recordLookup(entry, query));
      return announce(recorded, onHistoryChanged);
    },
    listHistory: (_caller, limit) => userData.listHistory(limit),
    clearHistory: () => announce(userData.clearHistory(), onHistoryChanged),
  };
}

function announce<T>(outcome: Outcome<T>, onDone: () => void): Outcome<T> {
  if (outcome.kind === 'done') onDone();
  return outcome;
}
