import { join } from 'node:path';
import type { SearchService } from '../../library/search/openSearch.ts';
import { openForeignFiles } from '../../library/transfer/foreignFiles.ts';
import { createRecordsTaker, type RecordsTaker } from '../../library/transfer/takeRecords.ts';
import type { Backups } from '../../library/userData/backups/backups.ts';
import { createFavoriteSearch } from '../../library/userData/stores/favoriteSearch.ts';
import type { KeptThread } from '../../library/userData/thread/keptThread.ts';
import type { UserData } from '../../library/userData/userData.ts';
import type { FavoriteId, FavoritesChange } from '../../shared/favorite.ts';
import type { EventName, Events } from '../../shared/ipc.ts';
import type { Notice } from '../../shared/notice.ts';
import { failed, type FailureReason, type Outcome } from '../../shared/outcome.ts';
import type { ReviewSettings } from '../../shared/review.ts';
import { transferHandlers } from './transferHandlers.ts';
import { missedHandlers, userDataHandlers } from './userDataHandlers.ts';
import { whenNotBusy, type WriteGate } from './writeGate.ts';
import type { Handlers } from './ipc.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { FileDialogs } from '../shell/fileDialogs.ts';

interface KeptOptions {
  readonly folder: string;
  /** Absolute path of the built `recordsWorker`. */
  readonly recordsWorker: string;
  /** Absolute path of the built `foreignWorker`. */
  readonly foreignWorker: string;
  /** Absolute path of the built `favoriteSearchWorker`. */
  readonly favoriteSearchWorker: string;
  readonly thread: KeptThread;
  readonly gate: WriteGate;
  readonly now: () => number;
  readonly logError: (message: string, error: unknown) => void;
  readonly userData: UserData;
  readonly backups: Backups;
  /** What was told of the opening of the user data, which may be opened only later. */
  readonly opened: { readonly notice: Notice | null };
  readonly search: SearchService;
  readonly settings: SettingsStore;
  readonly dialogs: FileDialogs;
  readonly tellAll: <E extends EventName>(event: E, payload: Events[E]) => void;
  /** What the windows hold of lookups in memory is to be forgotten. */
  readonly onHistoryCleared: () => void;
  /** Settings came with a file of everything. */
  readonly onSettingsTaken: () => void;
  /** Own glossaries may be others: `user.db` was restored. */
  readonly onGlossariesTaken: () => Promise<void>;
}

/**
 * All that is asked about what the reader keeps: favorites, history, reviews, transfers, backups;
 * `takeUpAll` when all of it may be another, and the search of favorites.
 */
export function keptHandlers(options: KeptOptions) {
  const { folder, recordsWorker, foreignWorker, gate, now, logError, userData, backups, opened } =
    options;
  const { search, settings, dialogs } = options;
  const { tellAll, onHistoryCleared, onSettingsTaken, onGlossariesTaken } = options;
  const onThread = createRecordsTaker({
    workerFile: recordsWorker,
    file: join(folder, 'user.db'),
    now,
    logError,
  });
  // The thread would open the file for writing, so one that is only read is looked at here.
  const taker: RecordsTaker = {
    preview: (records) =>
      whyReadOnly(opened.notice) === null
        ? onThread.preview(records)
        : Promise.resolve(userData.previewImport(records)),
    take: (...given) => {
      const reason = whyReadOnly(opened.notice);
      return reason === null ? onThread.take(...given) : Promise.resolve(failed(reason));
    },
  };
  const favoriteSearch = createFavoriteSearch({
    workerFile: options.favoriteSearchWorker,
    folder,
    userData,
    logError,
  });
  const onFavoritesChanged = (change: FavoritesChange): void => {
    favoriteSearch.forget(idsOf(change));
    tellAll('favoritesChanged', change);
    tellAll('reviewsChanged', null);
  };
  const onListsChanged = (): void => tellAll('listsChanged', null);
  const onHistoryChanged = (): void => tellAll('historyChanged', null);
  const onAllChanged = async (): Promise<void> => {
    onFavoritesChanged({ kind: 'all' });
    onListsChanged();
    onHistoryChanged();
    await onGlossariesTaken();
  };
  const handlers = {
    ...userDataHandlers({
      folder,
      logError,
      library: search,
      userData,
      backups,
      favoriteSearch,
      settings,
      onFavoritesChanged,
      onListsChanged,
      onHistoryChanged,
      onHistoryCleared: () => {
        onHistoryCleared();
        tellAll('historyCleared', null);
      },
    }),
    ...missedHandlers({ userData, backups, settings, dialogs, now, logError, onHistoryChanged }),
    ...whenNotBusy(
      reviewHandlers({
        userData,
        backups,
        settings,
        onReviewsChanged: () => tellAll('reviewsChanged', null),
      }),
    ),
    ...transferHandlers({
      folder,
      now,
      logError,
      search,
      userData,
      taker: { ...taker, take: (...given) => gate.alone(() => taker.take(...given)) },
      backups,
      foreign: openForeignFiles({ workerFile: foreignWorker, logError }),
      alone: gate.alone,
      thread: options.thread,
      settings,
      dialogs,
      quarantined: () => quarantinedOf(opened.notice),
      onAllChanged: async () => {
        onSettingsTaken();
        await onAllChanged();
      },
    }),
  };
  // An import lets others wait only while it writes; those that read go on.
  const guarded = gate.guard(handlers, [
    'importFavorites',
    'listFavoriteIds',
    'findFavorites',
    'searchFavorites',
    'listLists',
    'listHistory',
    'listHistoryDays',
    'countFavoriteLookups',
    'listMissed',
    'getLookupMemory',
  ]);
  return { handlers: guarded, takeUpAll: onAllChanged, favoriteSearch };
}

const quarantinedOf = (notice: Notice | null): string | null =>
  notice !== null && 'quarantinedAs' in notice ? notice.quarantinedAs : null;

function whyReadOnly(notice: Notice | null): FailureReason | null {
  if (notice?.kind === 'user-data-newer') return 'newer';
  if (notice?.kind !== 'user-data-unavailable') return null;
  return notice.why === 'busy' ? 'busy' : 'unavailable';
}

const idsOf = (change: FavoritesChange): readonly FavoriteId[] | null =>
  change.kind === 'all' ? null : [...change.changed.map(({ id }) => id), ...change.removed];

type ReviewHandlers = Pick<
  Handlers,
  | 'getReview'
  | 'listDecks'
  | 'gradeCard'
  | 'undoGrade'
  | 'suspendCard'
  | 'buryCard'
  | 'reviveCards'
  | 'getReviewStats'
>;

interface ReviewDependencies {
  readonly userData: UserData;
  readonly backups: Backups;
  readonly settings: SettingsStore;
  readonly onReviewsChanged: () => void;
}

export function reviewHandlers(dependencies: ReviewDependencies): ReviewHandlers {
  const { userData, backups, settings, onReviewsChanged } = dependencies;
  const wanted = (): ReviewSettings => settings.get().review;
  const changing = async <T>(change: () => Outcome<T>): Promise<Outcome<T>> => {
    await backups.daily();
    const outcome = change();
    if (outcome.kind === 'done') onReviewsChanged();
    return outcome;
  };

  return {
    getReview: (_caller, list, first) => userData.getReview(list, wanted(), first),
    listDecks: () => userData.listDecks(wanted()),
    gradeCard: (_caller, id, grade) => changing(() => userData.gradeCard(id, grade, wanted())),
    undoGrade: () => changing(() => userData.undoGrade()),
    suspendCard: (_caller, id) => changing(() => userData.suspendCard(id)),
    buryCard: (_caller, id) => changing(() => userData.buryCard(id)),
    reviveCards: (_caller, id) => changing(() => userData.reviveCards(id)),
    getReviewStats: () => userData.getReviewStats(),
  };
}
