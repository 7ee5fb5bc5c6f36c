import { FOLD_VERSION } from '../../text/fold.ts';
import type { DictionaryInfo } from '../../shared/entry.ts';
import type { ImportFormat } from '../../shared/import.ts';

/** What the file of a dictionary says of itself. */
export interface DictionaryMeta extends Pick<
  DictionaryInfo,
  'id' | 'name' | 'headwordLanguage' | 'translationLanguage' | 'source' | 'licence'
> {
  readonly format: ImportFormat;
  /** Name of the file that it was made from. */
  readonly fileName: string;
  /** SHA-256 of that file, in hexadecimal digits. */
  readonly fileHash: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly addedAt: number;
  /** Headwords; a record with three of them is three entries. */
  readonly entryCount: number;
  readonly mediaCount: number;
  /** Bytes of all headwords and all that is said about them, in UTF-8. */
  readonly textBytes: number;
  /** `FOLD_VERSION` of the code that wrote it. */
  readonly foldVersion: number;
  /** {@link SCHEMA_VERSION} or {@link WORDS_VERSION} of the code that wrote it. */
  readonly schemaVersion: number;
  /** Of a dictionary of words: its first entries, this many, are those whose rank is known. */
  readonly rankedCount?: number;
}

/**
 * Version of the tables in a dictionary's file. A file of a newer one is not opened; one of an older
 * one, or with another `foldVersion`, must be built anew from where it came from.
 */
export const SCHEMA_VERSION = 2;

/** The same for the tables of a dictionary of short entries, see words/wordSchema.ts. */
export const WORDS_VERSION = 3;

/** Whether this code can look words up in a file that says so of itself. */
export function isReadable({ schemaVersion, foldVersion }: DictionaryMeta): boolean {
  const isKnown = schemaVersion === SCHEMA_VERSION || schemaVersion === WORDS_VERSION;
  return isKnown && foldVersion === FOLD_VERSION;
}

/** The meta data as the tables keep it; null when they are not meta data at all. */
export function parseMeta(json: unknown): DictionaryMeta | null {
  if (typeof json !== 'string') return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return isMeta(value) ? value : null;
}

function isMeta(value: unknown): value is DictionaryMeta {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return (
    TEXT_FIELDS.every((name) => typeof fields[name] === 'string') &&
    NUMBER_FIELDS.every((name) => Number.isSafeInteger(fields[name]))
  );
}

const TEXT_FIELDS: readonly (keyof DictionaryMeta)[] = [
  'id',
  'name',
  'headwordLanguage',
  'translationLanguage',
  'source',
  'licence',
  'format',
  'fileName',
  'fileHash',
];
const NUMBER_FIELDS: readonly (keyof DictionaryMeta)[] = [
  'addedAt',
  'entryCount',
  'mediaCount',
  'textBytes',
  'foldVersion',
  'schemaVersion',
];
