import type { EntryBody } from './body.ts';
import type { WordDetails } from './word.ts';

/** Names one glossary or dictionary of the library; the shipped one is `phrases`. */
export type DictionaryId = Brand<string, 'DictionaryId'>;

/**
 * Names one entry for good: `<dictionary id>:<headword>`, with `#2`, `#3` ... appended for further
 * entries of the same headword. It does not change when rows of a glossary change places.
 */
export type EntryId = Brand<string, 'EntryId'>;

/** One headword with its content in one dictionary. */
export interface Entry {
  readonly id: EntryId;
  readonly dictionaryId: DictionaryId;
  readonly dictionaryName: string;
  /** In its own spelling. */
  readonly headword: string;
  /** A Chinese headword in the other script, where it differs: 乾 of 干. */
  readonly variant?: string;
  readonly headwordLanguage: Language;
  /** How common the headword is in its language, 1 for the commonest word; absent when not known. */
  readonly rank?: number;
  /**
   * The rendering in the other language, or the first words of an article; '' when the dictionary
   * gives none.
   */
  readonly translation: string;
  readonly translationLanguage: Language;
  /** Pinyin with tone marks, syllables parted by spaces; '' when there is nothing to read. */
  readonly reading: string;
  /** Sentences that use the headword, in the language of the headword. */
  readonly examples: readonly string[];
  readonly tags: readonly string[];
  /** The dictionary's own remark; '' when there is none. */
  readonly note: string;
  /** Renderings and names that are not to be used, in either language; absent when there are none. */
  readonly avoid?: readonly string[];
}

/** What one glossary or dictionary says of itself. */
export interface DictionaryInfo {
  readonly id: DictionaryId;
  readonly name: string;
  /** A glossary is small and editable, a dictionary large and read-only. */
  readonly kind: 'glossary' | 'dictionary';
  readonly headwordLanguage: Language;
  readonly translationLanguage: Language;
  readonly entryCount: number;
  /** Where the data comes from, in words; '' when unknown. */
  readonly source: string;
  /** Licence of the data, in words; '' when unknown. */
  readonly licence: string;
  /** Shipped with the app: can be copied, not edited. */
  readonly isShipped: boolean;
}

/** An entry with what the entry pane shows beside it. */
export interface EntryView {
  readonly entry: Entry;
  /** The whole article of a dictionary; null where `entry` holds all there is. */
  readonly body: EntryBody | null;
  /** What a dictionary of words says as data; absent where there is an article or nothing more. */
  readonly word?: WordDetails;
  /** Licence and source of its dictionary. */
  readonly dictionary: DictionaryInfo;
  /** Further entries of its headword in its dictionary, at most 20; then at most 6 that share a word. */
  readonly related: readonly Entry[];
}

/** A value of type T that only the code which names the brand may make: an id is not any string. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

/** BCP 47 language tag, for example `en` or `zh-Hans`. */
export type Language = string;
