import type { AppInfo, EntryToOpen, PopupShow, Receipts, Section } from './app.ts';
import type { BackupInfo, RestoreReport } from './backup.ts';
import type { DraftReport } from './draft.ts';
import type { DictionaryId, Entry, EntryId, EntryView } from './entry.ts';
import type {
  Favorite,
  FavoriteChange,
  FavoriteId,
  FavoriteList,
  FavoritesChange,
  HistoryDay,
  HistoryItem,
  Keeping,
  ListId,
  LookupMemory,
  MissedWord,
  RemovedFavorite,
} from './favorite.ts';
import type { SearchAnswer, SearchOptions } from './hit.ts';
import type { HotkeyName, Hotkeys, HotkeyState, HotkeyTest } from './hotkey.ts';
import type {
  IfKnown,
  ImportChoices,
  ImportPreview,
  ImportProgress,
  ImportRefusal,
  ImportReport,
} from './import.ts';
import type {
  AddedRows,
  ExportFormat,
  GlossaryRow,
  HeadwordList,
  LibraryItem,
  NewGlossary,
  NewGlossaryRow,
} from './library.ts';
import type { Notice } from './notice.ts';
import type { Outcome } from './outcome.ts';
import type { ScreenContract } from './picture.ts';
import type { ReadingContract, ReadingEvents } from './readingContract.ts';
import type { CardId, DeckCount, Grade, ReviewState, ReviewStats } from './review.ts';
import type { Settings, SettingsChange } from './settings.ts';
import type { ConflictChoice, KeptFormat, KeptPreview, KeptReport } from './transfer.ts';

/**
 * All that a window can ask of the main process: channel name to signature.
 *
 * This map is the only place where it is written. The handlers (`main/ipc/ipc.ts`), the schemas of the
 * arguments (`main/ipc/ipcSchemas.ts`), the bridge (`preload/index.ts`) and the renderer's types are
 * derived from it, so that a channel missing on any side does not compile.
 */
export interface Contract extends ReadingContract, ScreenContract {
  /** Tiers exact to typo and passage, best first. A newer search cancels an older one. */
  search(query: string, options: SearchOptions): SearchAnswer;
  /** The text tier, without entries that `search` finds for the same query. */
  searchTexts(query: string, options: SearchOptions): SearchAnswer;
  getEntry(id: EntryId): EntryView | null;
  /** Words of its language that are rendered as the word of this entry is, the nearest first. */
  findSynonyms(id: EntryId): readonly Entry[];
  /** One entry of a glossary, the same all day; null when no glossary is searched. */
  getEntryOfTheDay(): EntryView | null;

  /** The whole library in the reader's order, what is switched off too. */
  listDictionaries(): readonly LibraryItem[];
  /** Headwords of a dictionary in their order, some at a time; null for one that is not searched. */
  listHeadwords(id: DictionaryId, from: number, count: number): HeadwordList | null;
  /** Place in that order of the first headword that begins so or comes after it. */
  placeOfHeadword(id: DictionaryId, letters: string): number;
  setDictionaryOn(id: DictionaryId, isOn: boolean): Outcome<null>;
  /** Puts the library in this order; ids that are left out keep theirs, at the end. */
  orderDictionaries(ids: readonly DictionaryId[]): Outcome<null>;
  renameDictionary(id: DictionaryId, name: string): Outcome<null>;
  /** Takes it out of the library; it can be restored for 7 days. The shipped one stays. */
  removeDictionary(id: DictionaryId): Outcome<null>;
  restoreDictionary(id: DictionaryId): Outcome<null>;
  /** What can still be restored, the latest removed first. */
  listRemovedDictionaries(): readonly LibraryItem[];
  /** Deletes for good what was removed, and frees its space. */
  deleteRemovedDictionary(id: DictionaryId): Outcome<null>;
  /** Makes an own glossary with the entries of this one, the shipped one for example. */
  copyGlossary(id: DictionaryId, name: string): Outcome<LibraryItem>;
  createGlossary(begun: NewGlossary): Outcome<LibraryItem>;
  /** Entries of an own glossary, in their order. */
  listGlossaryRows(id: DictionaryId): Outcome<readonly GlossaryRow[]>;
  addGlossaryRows(id: DictionaryId, rows: readonly NewGlossaryRow[]): Outcome<AddedRows>;
  /** The row as it is kept; its id changes with its headword. */
  changeGlossaryRow(id: DictionaryId, row: GlossaryRow): Outcome<GlossaryRow>;
  removeGlossaryRows(id: DictionaryId, rowIds: readonly EntryId[]): Outcome<null>;
  /** Takes removals back, each row in its old place. */
  restoreGlossaryRows(id: DictionaryId, rowIds: readonly EntryId[]): Outcome<null>;
  /** Asks where to and writes the file; gives its name, or null when the reader thought better. */
  exportGlossary(id: DictionaryId, format: ExportFormat): Outcome<string | null>;
  /** Checks a draft against the terms of a glossary; `invalid` for a dictionary. */
  checkDraft(id: DictionaryId, draft: string): Outcome<DraftReport>;

  /** Asks for a file; gives its path, or null when the reader thought better. */
  chooseImportFile(): string | null;
  /** The paths that the system has handed over, each once. */
  takeOpenedFiles(): readonly string[];
  /** Looks at a file without taking anything in. */
  previewImport(path: string, choices: ImportChoices): ImportPreview | ImportRefusal;
  /**
   * Takes in the file of a preview, all or nothing. Answers when headwords and texts are in.
   *
   * @param ifKnown what to do with the same file in the library; null when it is not there.
   */
  startImport(ticket: string, ifKnown: IfKnown | null): ImportReport | ImportRefusal;
  cancelImport(ticket: string): null;
  /** Takes an import out again, and brings back what it took the place of. */
  undoImport(id: DictionaryId): Outcome<null>;
  /** Once after the page's process was gone: what it was asked last; else ''. */
  takeLostQuery(): string;

  /** Newest first; what each is, is asked by {@link Contract.findFavorites}, some at a time. */
  listFavoriteIds(): Outcome<readonly FavoriteId[]>;
  /** How often the entries of favorites were looked up, of those that were. */
  countFavoriteLookups(): Outcome<readonly (readonly [FavoriteId, number])[]>;
  /** Those of the ids that are kept, in the order of the ids. */
  findFavorites(ids: readonly FavoriteId[]): Outcome<readonly Favorite[]>;
  /** Done only after it is on disk. Adding what is kept already gives the favorite there is. */
  addFavorite(entryId: EntryId, keeping?: Keeping): Outcome<Favorite>;
  /** Changes notes, tags and lists of all of them or of none. */
  changeFavorites(ids: readonly FavoriteId[], change: FavoriteChange): Outcome<null>;
  removeFavorites(ids: readonly FavoriteId[]): Outcome<null>;
  /** Takes removals back; a restored favorite is as it was. */
  restoreFavorites(ids: readonly FavoriteId[]): Outcome<null>;
  /** Those removed less than 30 days ago, the latest first. */
  listRemovedFavorites(): Outcome<readonly RemovedFavorite[]>;
  /** Searches as lookups do: folded, by pinyin, with typos. The newest first. */
  searchFavorites(query: string): Outcome<readonly FavoriteId[]>;
  /** The default list first. */
  listLists(): Outcome<readonly FavoriteList[]>;
  addList(name: string): Outcome<FavoriteList>;
  renameList(id: ListId, name: string): Outcome<null>;
  /** Its favorites stay, in the default list when they are in no other. */
  removeList(id: ListId): Outcome<null>;
  /** Puts the lists in this order; those not named come after, in theirs. */
  orderLists(ids: readonly ListId[]): Outcome<null>;

  /** Asks for a file and writes favorites to it, all when `ids` is null; null: it was cancelled. */
  exportFavorites(format: KeptFormat, ids: readonly FavoriteId[] | null): Outcome<string | null>;
  /** Asks for a file and tells what an import of it would do; null: it was cancelled. */
  chooseImport(): Outcome<KeptPreview | null>;
  /** The same for what can be read of the damaged file of the notice. */
  previewSalvage(): Outcome<KeptPreview>;
  /** Takes in what was previewed under this token; a backup is made before. */
  importFavorites(token: string, choices: readonly ConflictChoice[]): Outcome<KeptReport>;
  /**
   * Asks for a file and writes everything to it: favorites, reviews, history, own glossaries and
   * settings.
   */
  exportEverything(): Outcome<string | null>;
  /** Asks for such a file; `replace` puts it in place of all there is, `merge` adds to it. */
  importEverything(how: 'replace' | 'merge'): Outcome<KeptReport | null>;

  listBackups(): Outcome<readonly BackupInfo[]>;
  makeBackup(): Outcome<BackupInfo>;
  /** Puts a backup in place of what is kept; gives the backup of that, which undoes it. */
  restoreBackup(name: string): Outcome<RestoreReport>;
  /** Ends the backup, restore or search for damage that is under way; it fails as `cancelled`. */
  cancelWork(): null;

  /** The card to be asked now, of the deck of a list or of all; `first` before all others. */
  getReview(list: ListId | null, first: CardId | null): Outcome<ReviewState>;
  listDecks(): Outcome<readonly DeckCount[]>;
  gradeCard(id: CardId, grade: Grade): Outcome<null>;
  /** Takes the latest grade of today back and names its card. */
  undoGrade(): Outcome<CardId>;
  /** Never asks it again, until it is revived. */
  suspendCard(id: CardId): Outcome<null>;
  /** Asks it no more today. */
  buryCard(id: CardId): Outcome<null>;
  /** Ends the rest of one card or of all. */
  reviveCards(id: CardId | null): Outcome<null>;
  getReviewStats(): Outcome<ReviewStats>;

  /** Keeps a lookup, unless the history is switched off. */
  recordLookup(entryId: EntryId, query: string): Outcome<null>;
  /** Latest first, one item an entry. */
  listHistory(limit: number): Outcome<readonly HistoryItem[]>;
  /** Latest first, one item an entry and day. */
  listHistoryDays(limit: number): Outcome<readonly HistoryDay[]>;
  /** Deletes the lookups of one entry from the history; backups keep theirs. */
  removeLookups(entryId: EntryId): Outcome<null>;
  /** Keeps what was looked up and not found, unless the history is switched off. */
  recordMissed(word: string): Outcome<null>;
  /** Latest first. */
  listMissed(limit: number): Outcome<readonly MissedWord[]>;
  removeMissed(words: readonly string[]): Outcome<null>;
  /** Puts back what was removed. */
  restoreMissed(words: readonly MissedWord[]): Outcome<null>;
  /** Asks where to and writes the words as CSV; gives the file's name, or null when it was cancelled. */
  exportMissed(): Outcome<string | null>;
  /**
   * Deletes all lookups, of words not found too, also from the backups and from what the app holds in memory; cannot be
   * taken back.
   *
   * @param isWithSetAside deletes the damaged files of {@link Contract.countSetAside} as well.
   */
  clearHistory(isWithSetAside: boolean): Outcome<null>;
  /** How many damaged files of user data were set aside; each may hold lookups. */
  countSetAside(): number;

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
  /** Asks where to and writes that page as a PDF; gives the file, null when the reader thought better. */
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
