import type { DictionaryId } from '../../../shared/entry.ts';
import type { ImportFormat } from '../../../shared/import.ts';
import type { Language } from '../../../shared/language.ts';

/** What `user.db` keeps of one glossary or dictionary of the library. */
export interface CatalogueRow {
  readonly id: DictionaryId;
  /** Where its entries are: in a file of the app, in `user.db`, in a file of its own. */
  readonly kind: 'shipped' | 'glossary' | 'dictionary';
  readonly isOn: boolean;
  readonly name: string;
  readonly headwordLanguage: Language;
  readonly translationLanguage: Language;
  readonly source: string;
  readonly licence: string;
  /** Null for what was not imported. */
  readonly format: ImportFormat | null;
  readonly fileName: string;
  /** SHA-256 of the imported file in hexadecimal digits; '' where there was none. */
  readonly fileHash: string;
  /** Milliseconds since 1970-01-01 UTC; 0 for what is shipped. */
  readonly addedAt: number;
  /** Null for what is in the library. */
  readonly removedAt: number | null;
  /** What its import takes the place of. */
  readonly replacedId: DictionaryId | null;
  /** The process that its import is under way in; null once it is whole. */
  readonly arrivingPid: number | null;
}

/** The columns of {@link CatalogueRow} as a query names them. */
export const CATALOGUE_COLUMNS = `id, kind, is_on AS isOn, name,
  headword_language AS headwordLanguage, translation_language AS translationLanguage,
  source, licence, format, file_name AS fileName, file_hash AS fileHash, added_at AS addedAt,
  removed_at AS removedAt, replaced_id AS replacedId, arriving_pid AS arrivingPid`;

/** Makes the row of what a query with {@link CATALOGUE_COLUMNS} gave. */
export const toCatalogueRow = (row: Record<string, unknown>): CatalogueRow => ({
  ...(row as unknown as CatalogueRow),
  isOn: row['isOn'] === 1,
});
