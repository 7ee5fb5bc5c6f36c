import type { DictionaryId, DictionaryInfo, EntryId, Language } from './entry.ts';
import type { ImportFormat } from './import.ts';

/** A glossary or dictionary with its place in the reader's library. */
export interface LibraryItem extends DictionaryInfo {
  /** Switched off, it is kept but not searched. */
  readonly isOn: boolean;
  /** Entries can be added and changed in the app. */
  readonly isEditable: boolean;
  /** Null for what is shipped or was begun in the app. */
  readonly format: ImportFormat | null;
  /** Name of the file that it came from; '' when there was none. */
  readonly fileName: string;
  /** Milliseconds since 1970-01-01 UTC; 0 for what is shipped. */
  readonly addedAt: number;
  /** Bytes on disk. */
  readonly size: number;
  /** Pictures and sounds. */
  readonly mediaCount: number;
  /** What stands in the way of searching it; null when nothing does. */
  readonly problem: 'missing' | 'damaged' | 'newer' | null;
}

/** A headword in the list of a dictionary. */
export interface ListedHeadword {
  readonly id: EntryId;
  readonly headword: string;
  /** In the other Chinese script, where it differs. */
  readonly variant?: string;
  /** Its beginning, where it is long. */
  readonly translation: string;
}

/** A part of the list of headwords of a dictionary, in the order of their folded form. */
export interface HeadwordList {
  /** Headwords of the whole list. */
  readonly total: number;
  readonly headwords: readonly ListedHeadword[];
}

/** An entry of an own glossary as it is edited. */
export interface GlossaryRow {
  readonly id: EntryId;
  readonly headword: string;
  readonly translation: string;
  /** '' lets the app make it where there is Chinese. */
  readonly reading: string;
  readonly examples: readonly string[];
  readonly tags: readonly string[];
  readonly note: string;
  /** Renderings and names that are not to be used, in either language; absent when there are none. */
  readonly avoid?: readonly string[];
}

/** What is typed into a row that is new. */
export type NewGlossaryRow = Omit<GlossaryRow, 'id'>;

/** What a new glossary is begun with. */
export interface NewGlossary {
  readonly name: string;
  readonly headwordLanguage: Language;
  readonly translationLanguage: Language;
}

/** The formats in which an own glossary leaves the app. */
export const EXPORT_FORMATS = ['csv', 'md', 'tbx', 'json'] as const;

/** See {@link EXPORT_FORMATS}. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Entries of a glossary that were added, with those that could not be. */
export interface AddedRows {
  readonly glossaryId: DictionaryId;
  readonly added: readonly GlossaryRow[];
  /** Rows without a headword, or beyond what a glossary may hold. */
  readonly leftOut: number;
}
