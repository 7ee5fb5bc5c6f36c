import type { Channel } from './ipc.ts';

/** The channels that only the popup may use. */
export const POPUP_ONLY = [
  'getPopupShow',
  'hidePopup',
  'fitPopup',
  'pinPopup',
  'reportPopupPainted',
  'openInMain',
  'addInMain',
] as const satisfies readonly Channel[];

/** The channels that the popup may use; the main window may use all but {@link POPUP_ONLY}. */
export const POPUP_CHANNELS = [
  'search',
  'searchTexts',
  'getEntry',
  'listFavoriteIds',
  'findFavorites',
  'addFavorite',
  'removeFavorites',
  'restoreFavorites',
  'changeFavorites',
  'listLists',
  'addList',
  'recordLookup',
  'recordMissed',
  'getSettings',
  'getAppInfo',
  'copyText',
  'copyReport',
  'getLookupMemory',
  ...POPUP_ONLY,
] as const satisfies readonly Channel[];
