import type { AppInfo, PopupShow, Receipts, Section } from './app.ts';
import type { DictionaryInfo, EntryId, EntryView } from './entry.ts';
import type { Favorite, FavoriteId, HistoryItem } from './favorite.ts';
import type { SearchAnswer, SearchOptions } from './hit.ts';
import type { Notice } from './notice.ts';
import type { Outcome } from './outcome.ts';
import type { HotkeyState, Settings } from './settings.ts';

/**
 * All that a window can ask of the main process: channel name to signature.
 *
 * This map is the only place where it is written. The handlers (`main/ipc.ts`), the schemas of the
 * arguments (`main/ipcSchemas.ts`), the bridge (`preload/index.ts`) and the renderer's types are
 * derived from it, so that a channel missing on any side does not compile.
 */
export interface Contract {
  /** Tiers exact to typo and passage, best first. A newer search cancels an older one. */
  search(query: string, options: SearchOptions): SearchAnswer;
  /** The text tier, without entries that `search` finds for the same query. */
  searchTexts(query: string, options: SearchOptions): SearchAnswer;
  getEntry(id: EntryId): EntryView | null;
  listDictionaries(): readonly DictionaryInfo[];
  /** One entry, the same all day; null when the library is empty. */
  getEntryOfTheDay(): EntryView | null;

  /** Newest first. */
  listFavorites(): Outcome<readonly Favorite[]>;
  /** Done only after it is on disk. Adding what is kept already gives the favorite there is. */
  addFavorite(entryId: EntryId): Outcome<Favorite>;
  removeFavorites(ids: readonly FavoriteId[]): Outcome<null>;
  /** Takes removals back; a restored favorite is as it was. */
  restoreFavorites(ids: readonly FavoriteId[]): Outcome<null>;

  /** Keeps a lookup, unless the history is switched off. */
  recordLookup(entryId: EntryId, query: string): Outcome<null>;
  /** Latest first, one item an entry. */
  listHistory(limit: number): Outcome<readonly HistoryItem[]>;
  /** Deletes all lookups; cannot be taken back. */
  clearHistory(): Outcome<null>;

  getSettings(): Settings;
  /** Changes all but the hotkey, which has a channel of its own. */
  changeSettings(change: Partial<Omit<Settings, 'hotkey'>>): Outcome<Settings>;
  getHotkey(): HotkeyState;
  /** Registers and keeps another hotkey; when it is refused the one before stays registered. */
  setHotkey(accelerator: string): HotkeyState;
  /** While the reader presses a new combination, the registered one must not act. */
  suspendHotkey(isSuspended: boolean): null;

  listNotices(): readonly Notice[];
  dismissNotice(kind: Notice['kind']): null;
  getAppInfo(): AppInfo;
  getReceipts(): Receipts;
  copyText(text: string): Outcome<null>;
  openDataFolder(): Outcome<null>;

  getPopupShow(): PopupShow;
  hidePopup(): null;
  /** Height of the popup's content in CSS pixels; the window follows it up to its limit. */
  fitPopup(height: number): null;
  pinPopup(isPinned: boolean): null;
  /** The popup has painted the answer of this show; ends the measurement of its latency. */
  reportPopupPainted(showId: number): null;
  /** Shows the entry in the main window and hides the popup. */
  openInMain(entryId: EntryId | null, query: string): null;
}

/** What the main process tells its windows unasked: event name to payload. */
export interface Events {
  favoritesChanged: null;
  historyChanged: null;
  settingsChanged: Settings;
  hotkeyChanged: HotkeyState;
  noticesChanged: readonly Notice[];
  /** To the popup, each time it is shown. */
  popupShown: PopupShow;
  popupHidden: null;
  /** To the main window: show this entry, found with this query. */
  openEntry: { readonly entryId: EntryId | null; readonly query: string };
  goTo: Section;
  /** To the main window: put the caret into the search field. */
  focusSearch: null;
}

export type Channel = keyof Contract;
export type EventName = keyof Events;

/** What `window.glossa` is in both windows. */
export type GlossaApi = {
  readonly [C in Channel]: (...args: Parameters<Contract[C]>) => Promise<ReturnType<Contract[C]>>;
} & {
  /** Calls `listener` at each event of this name; gives the function that ends it. */
  readonly on: <E extends EventName>(
    event: E,
    listener: (payload: Events[E]) => void,
  ) => () => void;
};

/** The channels that the popup may use; the main window may use all but {@link POPUP_ONLY}. */
export const POPUP_CHANNELS = [
  'search',
  'searchTexts',
  'getEntry',
  'listFavorites',
  'addFavorite',
  'removeFavorites',
  'restoreFavorites',
  'recordLookup',
  'getSettings',
  'getAppInfo',
  'copyText',
  'getPopupShow',
  'hidePopup',
  'fitPopup',
  'pinPopup',
  'reportPopupPainted',
  'openInMain',
] as const satisfies readonly Channel[];

/** The channels that only the popup may use. */
export const POPUP_ONLY = [
  'getPopupShow',
  'hidePopup',
  'fitPopup',
  'pinPopup',
  'reportPopupPainted',
  'openInMain',
] as const satisfies readonly Channel[];
