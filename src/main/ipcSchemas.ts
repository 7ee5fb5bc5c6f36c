import { z } from 'zod';
import type { EntryId } from '../shared/entry.ts';
import type { FavoriteId } from '../shared/favorite.ts';
import type { Channel, Contract } from '../shared/ipc.ts';
import type { Notice } from '../shared/notice.ts';

/** The longest text that a window may hand over to be searched or copied, in UTF-16 units. */
const TEXT_LIMIT = 1_000_000;
/** No id the app makes is longer: a headword of at most 1,000 characters and its dictionary. */
const ID_LIMIT = 2_000;
const SELECTION_LIMIT = 100_000;

const text = z.string().max(TEXT_LIMIT);
const entryId = z
  .string()
  .min(1)
  .max(ID_LIMIT)
  .transform((id) => id as EntryId);
const favoriteIds = z
  .array(
    z
      .string()
      .min(1)
      .max(64)
      .transform((id) => id as FavoriteId),
  )
  .max(SELECTION_LIMIT);
const flag = z.boolean();
const nothing = z.tuple([]);

const searchOptions = z.strictObject({
  exactOnly: flag.exactOptional(),
  literal: flag.exactOptional(),
  limit: z.int().min(1).max(500).exactOptional(),
});

const settingsChange = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).exactOptional(),
  language: z.enum(['system', 'en', 'zh-Hans']).exactOptional(),
  textSize: z.enum(['normal', 'large', 'larger']).exactOptional(),
  chineseScript: z.enum(['as-written', 'simplified', 'traditional']).exactOptional(),
  recordHistory: flag.exactOptional(),
});

const noticeKinds: Record<Notice['kind'], true> = {
  'settings-damaged': true,
  'settings-not-saved': true,
  'glossary-missing': true,
  'glossary-broken': true,
  'user-data-damaged': true,
  'user-data-newer': true,
  'user-data-unavailable': true,
};

/** What each channel takes: a tuple of its arguments, nothing more and nothing less. */
export const ipcSchemas: { readonly [C in Channel]: z.ZodType<Parameters<Contract[C]>> } = {
  search: z.tuple([text, searchOptions]),
  searchTexts: z.tuple([text, searchOptions]),
  getEntry: z.tuple([entryId]),
  listDictionaries: nothing,
  getEntryOfTheDay: nothing,
  listFavorites: nothing,
  addFavorite: z.tuple([entryId]),
  removeFavorites: z.tuple([favoriteIds]),
  restoreFavorites: z.tuple([favoriteIds]),
  recordLookup: z.tuple([entryId, z.string().max(2_000)]),
  listHistory: z.tuple([z.int().min(1).max(10_000)]),
  clearHistory: nothing,
  getSettings: nothing,
  changeSettings: z.tuple([settingsChange]),
  getHotkey: nothing,
  setHotkey: z.tuple([z.string().max(100)]),
  suspendHotkey: z.tuple([flag]),
  listNotices: nothing,
  dismissNotice: z.tuple([z.enum(Object.keys(noticeKinds) as Notice['kind'][])]),
  getAppInfo: nothing,
  getReceipts: nothing,
  copyText: z.tuple([text]),
  openDataFolder: nothing,
  getPopupShow: nothing,
  hidePopup: nothing,
  fitPopup: z.tuple([z.number().min(0).max(10_000)]),
  pinPopup: z.tuple([flag]),
  reportPopupPainted: z.tuple([z.int().min(0)]),
  openInMain: z.tuple([entryId.nullable(), text]),
};
