import type { Glossary } from '../../core/formats/markdown/glossaryFile.ts';
import type { DraftReport } from '../../shared/draft.ts';
import type { DictionaryId, EntryId } from '../../shared/entry.ts';
import type {
  AddedRows,
  ExportFormat,
  GlossaryRow,
  LibraryItem,
  NewGlossary,
  NewGlossaryRow,
} from '../../shared/library.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { ShippedItem } from '../shipped/shippedLibrary.ts';
import type { CatalogueRow } from '../userData/stores/catalogueStore.ts';
import type { LogError } from '../userData/sqliteOutcome.ts';
import type { UserData } from '../userData/userData.ts';

/** What comes with the app; it is read elsewhere. */
export interface ShippedShelf {
  /** In its first order. */
  list(): Promise<readonly ShippedItem[]>;
  /** A glossary with its entries; null when none of this id is shipped (any more). */
  read(id: DictionaryId): Promise<Glossary | null>;
}

/** What a library is made of. */
export interface LibraryParts {
  /** Holds `user.db` and `dictionaries/`. */
  readonly dataFolder: string;
  readonly userData: UserData;
  readonly shipped: ShippedShelf;
  readonly now: () => number;
  readonly logError: LogError;
  /** Runs after each change, before its outcome is given. */
  readonly onChanged: () => Promise<void>;
}

/** An own glossary as the content of a file. */
export interface ExportedGlossary {
  /** Such as `My words.csv`; fit for any file system. */
  readonly fileName: string;
  readonly text: string;
}

/**
 * The library as the reader has it: what is shipped, own glossaries, dictionaries in files of their
 * own, in one order.
 *
 * Changes are on disk when their outcome is `done`, and those who search have heard of them; a
 * failure has changed nothing. All fail with `not-found` for an id that is not in the library, with
 * `invalid` for what that kind of dictionary does not allow, and otherwise as `UserData` does.
 */
export interface Library {
  list(): Promise<readonly LibraryItem[]>;
  /** What can be restored, the latest removed first. */
  listRemoved(): Promise<readonly LibraryItem[]>;
  setOn(id: DictionaryId, isOn: boolean): Promise<Outcome<null>>;
  /** Ids that are left out keep their order, at the end. */
  order(ids: readonly DictionaryId[]): Promise<Outcome<null>>;
  /** `invalid` for a name without any letter, one over 200 characters, or what is shipped. */
  rename(id: DictionaryId, name: string): Promise<Outcome<null>>;
  /** Can be restored for 7 days; what is shipped cannot be removed. */
  remove(id: DictionaryId): Promise<Outcome<null>>;
  restore(id: DictionaryId): Promise<Outcome<null>>;
  /** Deletes what was removed, and frees its space. */
  deleteRemoved(id: DictionaryId): Promise<Outcome<null>>;
  /** Takes an import out for good and brings back what it took the place of. */
  undoImport(id: DictionaryId): Promise<Outcome<null>>;

  /** Makes an own glossary with the entries of a shipped or own one; `invalid` for a dictionary. */
  copy(id: DictionaryId, name: string): Promise<Outcome<LibraryItem>>;
  create(begun: NewGlossary): Promise<Outcome<LibraryItem>>;
  listRows(id: DictionaryId): Outcome<readonly GlossaryRow[]>;
  addRows(id: DictionaryId, rows: readonly NewGlossaryRow[]): Promise<Outcome<AddedRows>>;
  changeRow(id: DictionaryId, row: GlossaryRow): Promise<Outcome<GlossaryRow>>;
  removeRows(id: DictionaryId, rowIds: readonly EntryId[]): Promise<Outcome<null>>;
  restoreRows(id: DictionaryId, rowIds: readonly EntryId[]): Promise<Outcome<null>>;
  /** Own glossaries, and the shipped ones, as a file; `invalid` for a dictionary. */
  exportGlossary(id: DictionaryId, format: ExportFormat): Promise<Outcome<ExportedGlossary>>;
  /**
   * Checks a draft against an own glossary or a shipped one; what stands inside of a longer term of
   * any shipped glossary is left alone. `invalid` for a dictionary.
   */
  checkDraft(id: DictionaryId, draft: string): Promise<Outcome<DraftReport>>;

  /** The rows of the catalogue in order, removed ones too; what imports build upon. */
  arrange(): Promise<Outcome<readonly CatalogueRow[]>>;
  /** Tells those who search that something has changed, and waits until they have followed. */
  changed(): Promise<void>;
  /** Deletes for good: files first, so that they are never found without their row. */
  discard(id: DictionaryId): Promise<void>;
}
