import type { AppInfo, EntryToOpen, PopupShow, Receipts, Section } from './app.ts';
import type { Entry, EntryId, EntryView } from './entry.ts';
import type { FavoritesChange, LookupMemory } from './favorite.ts';
import type { SearchAnswer, SearchOptions } from './hit.ts';
import type { HotkeyName, HotkeyState, HotkeyTest, Hotkeys } from './hotkey.ts';
import type { ImportProgress } from './import.ts';
import type { LibraryContract } from './libraryContract.ts';
import type { Notice } from './notice.ts';
import type { Outcome } from './outcome.ts';
import type { ReadingContract, ReadingEvents } from './readingContract.ts';
import type { ScreenContract } from './picture.ts';
import type { Settings, SettingsChange } from './settings.ts';
import type { UserDataContract } from './userDataContract.ts';

/**
 * All that a window can ask of the main process: channel name to signature.
 *
 * This map and the parts that it extends are the only place where it is written. The handlers (`main/ipc/ipc.ts`), the schemas of the
 * arguments (`main/ipc/ipcSchemas.ts`), the bridge (`preload/index.ts`) and the renderer's types are
 * derived from it, so that a channel missing on any side does not compile.
 */
export interface Contract
  extends LibraryContract, ReadingContract, ScreenContract, UserDataContract {
  /** Tiers exact to typo and passage, best first. A newer search cancels an older one. */
  search(query: string, options: SearchOptions): SearchAnswer;
  /** The text tier, without entries that `search` finds for the same query. */
  searchTexts(query: string, options: SearchOptions): SearchAnswer;
  getEntry(id: EntryId): EntryView | null;
  /** Words of its language that are rendered as the word of this entry is, the nearest first. */
  findSynonyms(id: EntryId): readonly Entry[];
  /** One entry of a glossary, the same all day; null when no glossary is searched. */
  getEntryOfTheDay(): EntryView | null;

  /** Once after the page's process was gone: what it was asked last; else ''. */
  takeLostQuery(): string;

  getSettings(): Settings;
  changeSettings(change: SettingsChange): Outcome<Settings>;
  getHotkeys(): Hotkeys;
  /** Registers and keeps another one, '' for none; refused, the one before stays registered. */
  setHotkey(name: HotkeyName, accelerator: string): HotkeyState;
  /** While the reader presses a new combination, the registered ones must not act. */
  suspendHotkeys(isSuspended: boolean): null;
  /** Waits for one press of the hotkey, which then does nothing but arrive. */
  testHotkey(name: HotkeyName): HotkeyTest;

  listNotices(): readonly Notice[];
  dismissNotice(kind: Notice['kind']): null;
  getAppInfo(): AppInfo;
  getReceipts(): Receipts;
  copyText(text: string): Outcome<null>;
  /**
   * Copies what a reader may hand to others after a failure: versions and the last lines of the log,
   * without looked-up words and without the path of the home folder.
   *
   * @param where stack of a page that could not be drawn, '' when there is none; only its places are taken.
   */
  copyReport(where: string): Outcome<null>;
  openDataFolder(): Outcome<null>;
  /** Opens the system's dialog to print the page that is shown; done also when it was closed. */
  printPage(): Outcome<null>;
  /** Asks where to and writes that page as a PDF; gives the file, null when it was cancelled. */
  savePage(name: string): Outcome<string | null>;
  /** Whether the desktop shows the app's icon in its tray. */
  hasTray(): boolean;

  /** Shows the popup with this text in it, as the hotkey would with it selected. */
  showPopup(text: string): null;
  getPopupShow(): PopupShow;
  hidePopup(): null;
  /** CSS pixels of the popup's content with the answer of that show in it, which it waits for. */
  fitPopup(height: number, showId: number): null;
  pinPopup(isPinned: boolean): null;
  /** Lookups of the entry so far; null when it was never looked up. */
  getLookupMemory(entryId: EntryId): Outcome<LookupMemory | null>;
  /** Makes the place where the popup was last the one where it always appears. */
  fixPopupPlace(): Outcome<null>;
  /** The popup has its first size again, and no place of its own. */
  resetPopupPlace(): Outcome<null>;
  /** The popup has painted the answer of this show; ends the measurement of its latency. */
  reportPopupPainted(showId: number): null;
  /** Begins an entry of this word in the reader's glossary in the main window, and hides the popup. */
  addInMain(word: string): null;
  /** Shows the entry in the main window and hides the popup; see {@link EntryToOpen}. */
  openInMain(entryId: EntryId | null, query: string, sentence: string): null;
}

/** What the main process tells its windows unasked: event name to payload. */
export interface Events extends ReadingEvents {
  favoritesChanged: FavoritesChange;
  listsChanged: null;
  reviewsChanged: null;
  historyChanged: null;
  /** Besides `historyChanged`: what was looked up is to be forgotten. */
  historyCleared: null;
  settingsChanged: Settings;
  hotkeysChanged: Hotkeys;
  noticesChanged: readonly Notice[];
  /** To both windows: what can be searched, or its order, has changed. */
  libraryChanged: null;
  importProgress: ImportProgress;
  /** How much of a backup or restore is done, from 0 to 1; null when none is under way. */
  workProgress: number | null;
  /** To the popup, each time it is shown. */
  popupShown: PopupShow;
  popupHidden: null;
  /** To the main window: show this entry, found with this query. */
  openEntry: EntryToOpen;
  /** To the main window: begin an entry of this word in the reader's glossary. */
  addWord: string;
  goTo: Section;
  /** To the main window: there are files to be taken with `takeOpenedFiles`. */
  filesOpened: null;
  /** To the main window: put the caret into the search field. */
  focusSearch: null;
}

export type Channel = keyof Contract;
export type EventName = keyof Events;

/** What `window.glossa` is in both windows. */
export type GlossaApi = {
  readonly [C in Channel]: (...args: Parameters<Contract[C]>) => Promise<ReturnType<Contract[C]>>;
} & {
  /** The path of a file that was dropped on the window; '' for what is no file of this machine. */
  readonly pathOf: (file: object) => string;
  /** Calls `listener` at each event of this name; gives the function that ends it. */
  readonly on: <E extends EventName>(
    event: E,
    listener: (payload: Events[E]) => void,
  ) => () => void;
};
