import type { DictionaryId, Language } from './entry.ts';

/** The kinds of file that can be taken in. */
export const IMPORT_FORMATS = [
  'markdown',
  'csv',
  'tsv',
  'xlsx',
  'ods',
  'anki',
  'wordbook',
  'json',
  'jsonl',
  'tbx',
  'multiterm',
  'stardict',
  'dictd',
  'dsl',
  'mdict',
  'yomitan',
  'slob',
  'tei',
  'wiktextract',
  'cedict',
  'ecdict',
  'edict',
] as const;

/** See {@link IMPORT_FORMATS}. */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What a column of a table holds; a column without a role is left out. */
export const COLUMN_ROLES = [
  'headword',
  'translation',
  /** What it means, in the language of the headword. */
  'definition',
  'reading',
  'example',
  'tags',
  'note',
  /** Renderings that are not to be used. */
  'avoid',
] as const;

/** See {@link COLUMN_ROLES}. */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What the reader decides about an import; what is left out is found out from the file. */
export interface ImportChoices {
  /** A label of the Encoding Standard (`utf-8`, `gb18030`, `utf-16le`). */
  readonly encoding?: string;
  /** One character that parts the cells of a text table. */
  readonly delimiter?: string;
  /** By column; null leaves the column out. Headword must be there once. */
  readonly columns?: readonly (ColumnRole | null)[];
  /** Whether the first row of a table names the columns. */
  readonly hasHeader?: boolean;
  /** Place of the sheet of a workbook, from 0. */
  readonly sheet?: number;
  readonly name?: string;
  readonly headwordLanguage?: Language;
  readonly translationLanguage?: Language;
  readonly kind?: 'glossary' | 'dictionary';
}

/** What the import of a file would give; nothing has been taken in yet. */
export interface ImportPreview {
  /** Names this preview when the import is started; it is forgotten when another file is looked at. */
  readonly ticket: string;
  readonly fileName: string;
  readonly format: ImportFormat;
  /** Null for formats that say it themselves or are not text. */
  readonly encoding: { readonly label: string; readonly isGuessed: boolean } | null;
  /** Null for formats without one. */
  readonly delimiter: string | null;
  /** The columns of a table with what each is taken for; null for formats without columns. */
  readonly columns:
    | readonly {
        readonly header: string;
        readonly role: ColumnRole | null;
        /** Neither its name nor its content says so: the reader is asked to check. */
        readonly isGuessed?: boolean;
      }[]
    | null;
  /** Whether the first row names the columns; null where this is no question. */
  readonly hasHeader: boolean | null;
  /** Sheets of a workbook by name, with the one that is looked at; null for other formats. */
  readonly sheets: { readonly names: readonly string[]; readonly chosen: number } | null;
  readonly name: string;
  readonly headwordLanguage: Language;
  readonly translationLanguage: Language;
  /** Where it will be kept; up to 5,000 entries and 3 MB of text it can be a glossary. */
  readonly kind: 'glossary' | 'dictionary';
  readonly canBeGlossary: boolean;
  /** The first entries, at most 20. */
  readonly rows: readonly PreviewRow[];
  readonly entryCount: number;
  /**
   * Whether the whole file was read. A large one is only begun: then counts are estimated from the
   * part that was read, and what is skipped or garbled is that of this part.
   */
  readonly isWhole: boolean;
  /** How many of its headwords the library has already, in whatever dictionary. */
  readonly duplicateCount: number;
  /** Bytes on disk to expect. */
  readonly sizeOnDisk: number;
  readonly skipped: SkippedLines;
  readonly garbled: GarbledText;
  /** This very file is in the library already, under this id and name. */
  readonly sameAs: { readonly id: DictionaryId; readonly name: string } | null;
}

/** An entry as it will be taken in. */
export interface PreviewRow {
  readonly headword: string;
  /** The translation, or the first words of the article. */
  readonly translation: string;
  readonly reading: string;
  readonly example: string;
  /** Remarks, and definitions beside a translation. */
  readonly note: string;
}

/** Text that was once decoded with the wrong encoding (`é` become `Ã©`). */
export interface GarbledText {
  /** Cells or entries in which it was restored without loss. */
  readonly repaired: number;
  /** Those in which bytes were lost: they are taken in as they are, for the reader to see. */
  readonly lost: number;
  /** The first of the lost ones, at most 20. */
  readonly samples: readonly { readonly line: number; readonly text: string }[];
}

/** Lines of the file that gave no entry. */
export interface SkippedLines {
  readonly count: number;
  /** The first of them, at most 1,000. */
  readonly lines: readonly SkippedLine[];
}

/** A line that gave no entry. */
export interface SkippedLine {
  /** 1-based line of a text, otherwise the number of the entry in the file, from 1. */
  readonly line: number;
  readonly reason: SkipReason;
}

/** Why a line gave no entry; the screen and the terminal have a sentence for each. */
export const SKIP_REASONS = [
  'no-headword',
  /** A headword over 1,000 characters. */
  'headword-too-long',
  /** A headword with nothing said about it. */
  'no-content',
  /** A field or an entry over 1 MB. */
  'too-long',
  /** It points outside the file, or to bytes that are not there. */
  'bad-offset',
  /** Its bytes are no text in the encoding of the file. */
  'bad-encoding',
  /** The line is not built as the format asks. */
  'not-understood',
  /** It refers to an entry that is not there. */
  'dangling-link',
] as const;

/** See {@link SKIP_REASONS}. */
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Why a whole file is not taken in; nothing of the library has been changed then. */
export const IMPORT_FAULTS = [
  /** It cannot be read, or is gone. */
  'unreadable',
  /** No format that we know. */
  'not-recognised',
  /** A part of the set is missing (`.dict` beside `.ifo`). */
  'part-missing',
  /** It ends too early. */
  'truncated',
  /** It contradicts itself, or a checksum is wrong. */
  'damaged',
  /** It needs a key to be read. */
  'encrypted',
  /** A variant of the format that is not supported; `detail` names it. */
  'unsupported',
  /** Over 4 GB unpacked, or 10 million entries. */
  'too-large',
  /** A file of favorites over 100 MB, or with over 200,000 rows. */
  'too-many-favorites',
  /** It unpacks to more than 200 times its size. */
  'bomb',
  /** An archive whose names lead outside of it. */
  'unsafe-archive',
  /** An archive that holds nothing but other archives. */
  'nested-archive',
  /** A document type or entities in XML. */
  'unsafe-xml',
  /** A database with other tables than ours; `detail` names the first thing that differs. */
  'foreign-schema',
  /** A database with a row that the app cannot have written; `detail` says which. */
  'bad-row',
  /** Its bytes are no text in the encoding that was chosen. */
  'bad-encoding',
  /** No column is the headword's. */
  'no-headword-column',
  /** Not one entry in it. */
  'no-entries',
  /** Of a paper: its pages are pictures, or it holds no words at all. */
  'no-text',
  /** Chosen as a glossary, but over 5,000 entries or 3 MB. */
  'too-large-for-glossary',
  /** No progress for 5 seconds. */
  'stuck',
  /** It needs more memory than an import may have. */
  'out-of-memory',
  'disk-full',
  'read-only',
  /** A newer version of the app wrote the data: this one only reads it. */
  'newer-data',
  /** The reader ended it. */
  'cancelled',
  /** The preview that was to be imported is forgotten, or the file has changed since. */
  'outdated',
  /** A defect of ours; the log has it whole. */
  'unknown',
] as const;

/** See {@link IMPORT_FAULTS}. */
export type ImportFault = (typeof IMPORT_FAULTS)[number];

/** Why an import was refused. */
export interface ImportRefusal {
  readonly kind: 'refused';
  readonly fault: ImportFault;
  /** What is to blame in the file's own words (a name, a version); '' when there is nothing to say. */
  readonly detail: string;
}

/** What to do when the same file is in the library already. */
export type IfKnown = 'replace' | 'keep-both';

/** What was taken in. */
export interface ImportReport {
  readonly kind: 'imported';
  readonly id: DictionaryId;
  readonly name: string;
  readonly storedAs: 'glossary' | 'dictionary';
  readonly entryCount: number;
  readonly skipped: SkippedLines;
  readonly garbled: GarbledText;
  /** Milliseconds. */
  readonly tookMs: number;
  /** On disk. */
  readonly bytes: number;
  /** The dictionary that it took the place of; an undo brings it back. */
  readonly replaced: DictionaryId | null;
}

/** How an import that is under way stands. */
export interface ImportProgress {
  readonly ticket: string;
  /** `headwords`: entries come in; `texts`: headwords can be searched, full text follows. */
  readonly phase: 'reading' | 'headwords' | 'texts' | 'finishing';
  /** Entries done in this phase. */
  readonly entryCount: number;
  /** Share of the whole import, 0 to 1. */
  readonly share: number;
  /** Null while nothing can be said. */
  readonly secondsLeft: number | null;
}
