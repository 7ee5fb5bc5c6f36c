import { failed } from '../../shared/outcome.ts';
import type { UserData } from './userData.ts';

const unavailable = () => failed('unavailable');

/** The user data of a run that could not open `user.db`: everything fails, nothing is touched. */
export const unavailableUserData: UserData = {
  listFavorites: unavailable,
  addFavorite: unavailable,
  removeFavorites: unavailable,
  restoreFavorites: unavailable,
  recordLookup: unavailable,
  listHistory: unavailable,
  clearHistory: unavailable,
  close: () => undefined,
};
