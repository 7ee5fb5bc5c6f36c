import type { Language } from './entry.ts';

/** A favorite as files carry it: lists and tags by name, nothing that only this machine knows. */
export interface KeptRecord {
  /** As in the library; '' when the file does not say. */
  readonly entryId: string;
  readonly headword: string;
  readonly headwordLanguage: Language;
  readonly translation: string;
  readonly translationLanguage: Language;
  readonly reading: string;
  readonly example: string;
  readonly dictionaryName: string;
  readonly lists: readonly string[];
  readonly tags: readonly string[];
  readonly note: string;
  readonly metIn: string;
  /** Milliseconds since 1970-01-01 UTC; null when the file does not say. */
  readonly addedAt: number | null;
}

/** The files that favorites can be written to. */
export const KEPT_FORMATS = ['csv', 'tsv', 'markdown', 'json', 'anki-text', 'apkg'] as const;

/** See {@link KEPT_FORMATS}. */
export type KeptFormat = (typeof KEPT_FORMATS)[number];

/** The files that favorites can be read from. */
export type KeptSource =
  'csv' | 'tsv' | 'markdown' | 'json' | 'anki' | 'goldendict' | 'saladict' | 'eudic';

/** What becomes of a favorite that the file has with other words or another note. */
export type ConflictChoice = 'mine' | 'theirs' | 'both';

/** One favorite of which the file says something else. */
export interface ImportConflict {
  readonly headword: string;
  /** Fields that differ, each with what is kept and what the file says. */
  readonly fields: readonly {
    readonly field: ConflictField;
    readonly mine: string;
    readonly theirs: string;
  }[];
}

export type ConflictField = 'translation' | 'reading' | 'example' | 'note' | 'metIn';

/** What an import would do, before it does anything. */
export interface KeptPreview {
  /** Names the file that was read, until another is. */
  readonly token: string;
  readonly fileName: string;
  readonly format: KeptSource;
  /** Not kept yet. */
  readonly added: number;
  /** Kept already; lists and tags of the file are added where they are missing. */
  readonly same: number;
  readonly conflicts: readonly ImportConflict[];
  /** Rows without a headword or not understood: 1-based numbers, at most 100. */
  readonly skipped: readonly number[];
  /** What a damaged file holds besides favorites; null for a file of favorites. */
  readonly besides: SalvagedBesides | null;
}

/** What a damaged file holds besides favorites, as far as it can be read. */
export interface SalvagedBesides {
  /** Entries looked up. */
  readonly lookups: number;
  /** Own glossaries, and their entries together. */
  readonly glossaries: number;
  readonly glossaryEntries: number;
  /** Papers that were read. */
  readonly papers: number;
  /** Words that the reader said to know. */
  readonly knownWords: number;
}

/** What an import did. */
export interface KeptReport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}
