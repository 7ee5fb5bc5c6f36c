import type { Brand } from './brand.ts';
import type { Entry, EntryId, Language } from './entry.ts';

export type FavoriteId = Brand<string, 'FavoriteId'>;

/**
 * An entry kept. It holds the words of its entry as they were when it was kept, so that it reads
 * on when its dictionary is gone.
 */
export interface Favorite {
  readonly id: FavoriteId;
  readonly entryId: EntryId;
  readonly headword: string;
  readonly headwordLanguage: Language;
  readonly translation: string;
  readonly translationLanguage: Language;
  readonly reading: string;
  /** First example; '' when there was none. */
  readonly example: string;
  readonly dictionaryName: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly addedAt: number;
}

/** One entry of the history: all lookups of it together. */
export interface HistoryItem {
  readonly entryId: EntryId;
  readonly headword: string;
  readonly headwordLanguage: Language;
  readonly translation: string;
  readonly translationLanguage: Language;
  /** What was typed at the latest lookup. */
  readonly query: string;
  /** Milliseconds since 1970-01-01 UTC, of the latest lookup. */
  readonly lastAt: number;
  /** Number of lookups. */
  readonly count: number;
}

/** What of an entry is kept with a favorite or a lookup. */
export type EntrySnapshot = Pick<
  Entry,
  | 'id'
  | 'headword'
  | 'headwordLanguage'
  | 'translation'
  | 'translationLanguage'
  | 'reading'
  | 'examples'
  | 'dictionaryName'
>;
