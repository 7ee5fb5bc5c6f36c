import { failed, type FailureReason } from '../../shared/outcome.ts';
import type { UserData } from './userData.ts';

/** What only reads; all else changes something, or is to be named here. */
type Reading =
  | 'listFavorites'
  | 'listFavoriteIds'
  | 'findFavorites'
  | 'listRemovedFavorites'
  | 'listLists'
  | 'listHistory'
  | 'getLookupMemory'
  | 'listHistoryDays'
  | 'countFavoriteLookups'
  | 'listMissed'
  | 'listPapers'
  | 'getPaper'
  | 'findInPapers'
  | 'listKnown'
  | 'exportPapers'
  | 'listCatalogue'
  | 'listRows'
  | 'getReview'
  | 'listDecks'
  | 'getReviewStats'
  | 'exportRecords'
  | 'previewImport'
  | 'wasChangedElsewhere'
  | 'times';

/** The changes of user data, each refused for this reason. */
export function refuseChanges(reason: FailureReason): Omit<UserData, Reading | 'close'> {
  const refuse = () => failed(reason);
  return {
    addFavorite: refuse,
    addFavorites: refuse,
    changeFavorites: refuse,
    removeFavorites: refuse,
    restoreFavorites: refuse,
    addList: refuse,
    renameList: refuse,
    removeList: refuse,
    orderLists: refuse,
    recordLookup: refuse,
    removeLookups: refuse,
    clearHistory: refuse,
    takeHistory: refuse,
    recordMissed: refuse,
    removeMissed: refuse,
    takeMissed: refuse,
    keepPaper: refuse,
    keepPlace: refuse,
    removePapers: refuse,
    takePapers: refuse,
    markKnown: refuse,
    arrangeCatalogue: refuse,
    addToCatalogue: refuse,
    setCatalogueOn: refuse,
    renameInCatalogue: refuse,
    setCatalogueRemoved: refuse,
    completeArrival: refuse,
    takeBack: refuse,
    deleteFromCatalogue: refuse,
    addGlossary: refuse,
    addRows: refuse,
    changeRow: refuse,
    removeRows: refuse,
    restoreRows: refuse,
    gradeCard: refuse,
    undoGrade: refuse,
    suspendCard: refuse,
    buryCard: refuse,
    reviveCards: refuse,
    importRecords: refuse,
  };
}

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
