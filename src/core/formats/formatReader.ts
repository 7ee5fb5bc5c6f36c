import type { EntryBody } from '../../shared/body.ts';
import type { ImportChoices, ImportFault, ImportFormat, SkipReason } from '../../shared/import.ts';
import type { Language } from '../../shared/entry.ts';
import type { WordDetails } from '../../shared/word.ts';

/** A file that is read by random access; on disk, in an archive or in memory. */
export interface ByteSource {
  /** Without its folder. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /**
   * Gives `length` bytes from `offset`, fewer at the end of the file and none beyond it. The bytes
   * may be overwritten by the next read.
   */
  read(offset: number, length: number): Uint8Array;
}

/** A file with those that lie beside it (`.idx` beside `.ifo`), in a folder or an archive. */
export interface SourceFiles {
  readonly main: ByteSource;
  /** The file of this name beside it, upper and lower case alike; null when there is none. */
  sibling(name: string): ByteSource | null;
  /** Names of all files that belong to the set; of a folder only those with the same stem. */
  readonly names: readonly string[];
}

/**
 * Decompression, given by the library because `core` has none of its own.
 *
 * Each throws `BadFile` (`damaged`) for bytes that are not what they should be, and `bomb` for an
 * output over `limit` bytes.
 */
export interface Codecs {
  /** Raw deflate; a stream cut off after a full flush is whole (dictzip's chunks). */
  inflateRaw(bytes: Uint8Array, limit: number): Uint8Array;
  /** Deflate with the header of zlib. */
  inflate(bytes: Uint8Array, limit: number): Uint8Array;
  gunzip(bytes: Uint8Array, limit: number): Uint8Array;
}

/** What a reader is given to work with. */
export interface ReadContext {
  readonly files: SourceFiles;
  readonly codecs: Codecs;
  readonly choices: Pick<ImportChoices, 'encoding' | 'delimiter' | 'columns' | 'hasHeader'>;
}

/** What one entry of a file says. */
export interface DictionaryRecord {
  /** At least one, in their own spelling; the entry is filed under each of them. */
  readonly headwords: readonly string[];
  readonly content: RecordContent;
  /** 1-based line of a text, otherwise the number of the entry in the file, from 1. */
  readonly line: number;
}

/** What is said about the headwords: fields of a table, or an article. */
export type RecordContent =
  | {
      readonly kind: 'fields';
      readonly translation: string;
      /** '' where the file gives none. */
      readonly reading: string;
      readonly examples: readonly string[];
      readonly tags: readonly string[];
      readonly note: string;
      /** Renderings and names that are not to be used; absent when the file gives none. */
      readonly avoid?: readonly string[];
      /** How common the word is, 1 for the commonest; absent when the file does not say. */
      readonly rank?: number;
    }
  | {
      readonly kind: 'article';
      readonly body: EntryBody;
      /** Its words without any markup, one line a block: what is searched and shown in lists. */
      readonly text: string;
      /** '' where the file gives none. */
      readonly reading: string;
      readonly tags: readonly string[];
    }
  | {
      /** A word with its renderings as data. */
      readonly kind: 'word';
      /** '' where the file gives none. */
      readonly reading: string;
      /** The headword in the other Chinese script; '' where it is the same or there is none. */
      readonly variant: string;
      /** How common the word is, 1 for the commonest; 0 where the file does not say. */
      readonly rank: number;
      readonly details: WordDetails;
    };

/** What a reader gives, in the order of the file. */
export type ReadItem =
  | { readonly kind: 'record'; readonly record: DictionaryRecord }
  | { readonly kind: 'skipped'; readonly line: number; readonly reason: SkipReason };

/** A picture or sound of a dictionary. */
export interface MediaFile {
  /** As the articles name it, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that was recognised and opened; what it says of itself, and its entries. */
export interface OpenedSource {
  /** '' where the file gives none. */
  readonly name: string;
  /** In words; '' when the file does not say. */
  readonly source: string;
  readonly licence: string;
  /** Null when the file does not say. */
  readonly headwordLanguage: Language | null;
  readonly translationLanguage: Language | null;
  readonly encoding: { readonly label: string; readonly isGuessed: boolean } | null;
  readonly delimiter: string | null;
  readonly columns: readonly TableColumn[] | null;
  /** Whether the first row names the columns; left out where this is no question. */
  readonly hasHeader?: boolean;
  /** What the file says its number of entries is; advisory, null when it does not say. */
  readonly claimedCount: number | null;
  /**
   * Reads the entries; can be called again. Throws `BadFile` where reading cannot go on.
   *
   * @param onProgress hears, now and then, the share of the file that is read, 0 to 1.
   */
  records(onProgress?: (share: number) => void): Iterable<ReadItem>;
  /** Pictures and sounds; empty for formats without. */
  media(): Iterable<MediaFile>;
}

/** A column of a table with what it is taken for. */
export interface TableColumn {
  readonly header: string;
  readonly role: NonNullable<ImportChoices['columns']>[number];
  /** Neither its name nor its content says so. */
  readonly isGuessed?: boolean;
}

/** One format of files. */
export interface FormatReader {
  readonly format: ImportFormat;
  /**
   * How sure the content is of this format, 0 (not at all) to 1 (it can be nothing else). Looks at
   * the first bytes, and at the name only where content leaves a choice. Never throws.
   *
   * @param head at most the first 64 KiB of the main file.
   */
  recognise(head: Uint8Array, files: SourceFiles): number;
  /** Throws `BadFile` when the file is not taken in as a whole. */
  open(context: ReadContext): OpenedSource;
}

/** A file that cannot be taken in, with the reason; the only error that readers throw for bytes. */
export class BadFile extends Error {
  readonly fault: ImportFault;
  /** What is to blame, in the file's own words; '' when there is nothing to say. */
  readonly detail: string;

  constructor(fault: ImportFault, detail = '') {
    super(`formats: ${fault}${detail === '' ? '' : `, ${detail}`}`);
    this.name = 'BadFile';
    this.fault = fault;
    this.detail = detail;
  }
}
