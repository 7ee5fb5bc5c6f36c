import { failed } from '../../shared/outcome.ts';
import { refuseChanges } from './refuseChanges.ts';
import type { UserData } from './userData.ts';

const unavailable = () => failed('unavailable');

/** The user data of a run that could not open `user.db`: everything fails, nothing is touched. */
export const unavailableUserData: UserData = {
  ...refuseChanges('unavailable'),
  listFavorites: unavailable,
  listFavoriteIds: unavailable,
  findFavorites: unavailable,
  listRemovedFavorites: unavailable,
  listLists: unavailable,
  listHistory: unavailable,
  getLookupMemory: unavailable,
  listHistoryDays: unavailable,
  countFavoriteLookups: unavailable,
  listMissed: unavailable,
  listPapers: unavailable,
  getPaper: unavailable,
  findInPapers: unavailable,
  listKnown: unavailable,
  exportPapers: unavailable,
  listCatalogue: unavailable,
  listRows: unavailable,
  getReview: unavailable,
  listDecks: unavailable,
  getReviewStats: unavailable,
  exportRecords: unavailable,
  previewImport: unavailable,
  wasChangedElsewhere: () => false,
  times: { removal: Date.now, purge: () => 0 },
  close: () => undefined,
};
