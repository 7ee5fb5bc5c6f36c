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

/** The channels that only the window may use in which a part of the screen is chosen. */
export const SCREEN_ONLY = [
  'getScreen',
  'readScreenPart',
  'closeScreen',
] as const satisfies readonly Channel[];

/** The channels that this window may use. */
export const SCREEN_CHANNELS = [
  'getSettings',
  'getAppInfo',
  'copyReport',
  ...SCREEN_ONLY,
] as const satisfies readonly Channel[];

/**
 * The channels that the popup may use; the main window may use all but {@link POPUP_ONLY} and
 * {@link SCREEN_ONLY}.
 */
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
  'explainAcronym',
  ...POPUP_ONLY,
] as const satisfies readonly Channel[];
