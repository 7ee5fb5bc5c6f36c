import type { Brand, Entry, EntryId, Language } from './entry.ts';
import { MAX_ENTRY, MAX_ENTRY_ID, MAX_HEADWORD, MAX_QUERY } from './limits.ts';

export type FavoriteId = Brand<string, 'FavoriteId'>;

/** Names one list of favorites. */
export type ListId = Brand<string, 'ListId'>;

/** The list that is always there: what is starred without a choice goes into it. */
export const DEFAULT_LIST = 'default' as ListId;

/** How the default list is called until the reader gives it a name; the screen has its own word. */
export const DEFAULT_LIST_NAME = 'Default';

/** A named folder of favorites; a favorite is in one or several. */
export interface FavoriteList {
  readonly id: ListId;
  /** No two lists have the same. */
  readonly name: string;
}

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
  /** At least one, in the order of the lists. */
  readonly lists: readonly ListId[];
  /** In the order of the alphabet, none twice. */
  readonly tags: readonly string[];
  /** The reader's own text on it; '' when there is none. */
  readonly note: string;
  /** The sentence in which the reader met it; '' when it is not known. */
  readonly metIn: string;
}

/** More than this many are not sent in one message: it would hold up the page and the main process. */
export const FAVORITES_AT_ONCE = 250;

/** A favorite that was removed and can be restored for 30 days from `removedAt`. */
export interface RemovedFavorite extends Favorite {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly removedAt: number;
}

/** How an entry is to be kept. */
export interface Keeping {
  /** The lists to put it into, at least one; the default list when left out. */
  readonly lists?: readonly ListId[];
  /** The sentence in which it was met. */
  readonly metIn?: string;
}

/** A change of one or many favorites at once; what is left out stays. */
export interface FavoriteChange {
  readonly translation?: string;
  readonly note?: string;
  readonly metIn?: string;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly addLists?: readonly ListId[];
  /** One that would be left in no list at all goes into the default list. */
  readonly removeLists?: readonly ListId[];
}

/** What happened to the favorites, as far as a list of them in memory must know. */
export type FavoritesChange =
  /** Read them anew. */
  | { readonly kind: 'all' }
  | {
      readonly kind: 'some';
      readonly changed: readonly Favorite[];
      readonly removed: readonly FavoriteId[];
    };

/**
 * What is kept at most, on the screen and from files alike: lengths of texts in UTF-16 units, `names`
 * of lists and of tags of one favorite, and times in milliseconds since 1970-01-01 UTC (the years 1
 * to 9999).
 */
export const KEPT_LIMITS = {
  headword: MAX_HEADWORD,
  /** A translation, a reading, an example. */
  text: MAX_ENTRY,
  note: 20_000,
  metIn: 5_000,
  tag: 100,
  listName: 100,
  names: 200,
  dictionaryName: 1_000,
  entryId: MAX_ENTRY_ID,
  language: 100,
  query: MAX_QUERY,
  earliest: -62_135_596_800_000,
  latest: 253_402_300_799_999,
} as const;

/** The lookups of one entry on one day. */
export interface HistoryDay {
  /** Calendar day in the reader's time zone, such as `2026-11-22`. */
  readonly day: string;
  readonly item: HistoryItem;
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

/** What was looked up and is in no dictionary: all lookups of it together. */
export interface MissedWord {
  /** As it was typed at the latest lookup. */
  readonly word: string;
  /** Milliseconds since 1970-01-01 UTC, of the latest lookup. */
  readonly lastAt: number;
  /** Number of lookups. */
  readonly count: number;
}

/** More words that were not found are not listed. */
export const MISSED_LIMIT = 10_000;

/** How often an entry was looked up before, and when last. */
export type LookupMemory = Pick<HistoryItem, 'count' | 'lastAt'>;

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
