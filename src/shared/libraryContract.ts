import type { DraftReport } from './draft.ts';
import type { DictionaryId, EntryId } from './entry.ts';
import type {
  IfKnown,
  ImportChoices,
  ImportPreview,
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
import type { Outcome } from './outcome.ts';

/** What a window can ask of the library: dictionaries, glossaries and imports. */
export interface LibraryContract {
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
  /** Asks where to and writes the file; gives its name, or null when it was cancelled. */
  exportGlossary(id: DictionaryId, format: ExportFormat): Outcome<string | null>;
  /** Checks a draft against the terms of a glossary; `invalid` for a dictionary. */
  checkDraft(id: DictionaryId, draft: string): Outcome<DraftReport>;

  /** Asks for a file; gives its path, or null when it was cancelled. */
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
}
