import type { BackupInfo, RestoreReport } from './backup.ts';
import type { EntryId } from './entry.ts';
import type {
  Favorite,
  FavoriteChange,
  FavoriteId,
  FavoriteList,
  HistoryDay,
  HistoryItem,
  Keeping,
  ListId,
  MissedWord,
  RemovedFavorite,
} from './favorite.ts';
import type { Outcome } from './outcome.ts';
import type { CardId, DeckCount, Grade, ReviewState, ReviewStats } from './review.ts';
import type { ConflictChoice, KeptFormat, KeptPreview, KeptReport } from './transfer.ts';

/** What a window can ask of the reader's own data: favorites, backups, reviews and history. */
export interface UserDataContract {
  /** Newest first; what each is, is asked by {@link UserDataContract.findFavorites}, some at a time. */
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
   * @param isWithSetAside deletes the damaged files of {@link UserDataContract.countSetAside} as well.
   */
  clearHistory(isWithSetAside: boolean): Outcome<null>;
  /** How many damaged files of user data were set aside; each may hold lookups. */
  countSetAside(): number;
}
