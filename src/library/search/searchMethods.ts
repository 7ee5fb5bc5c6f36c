import type { Glossary } from '../../core/formats/markdown/glossaryFile.ts';
import type {
  DictionaryId,
  DictionaryInfo,
  Entry,
  EntryId,
  EntryView,
} from '../../shared/entry.ts';
import type { SearchAnswer, SearchOptions } from '../../shared/hit.ts';
import type { HeadwordList } from '../../shared/library.ts';
import type { Notice } from '../../shared/notice.ts';
import type { ShippedItem, ShippedPlace } from '../shipped/shippedLibrary.ts';

/** What the search thread is started with. */
export interface SearchStart {
  readonly glossaryFolder: string;
  readonly shipped: ShippedPlace;
  /** Holds `user.db` and `dictionaries/`; '' searches only what is shipped. */
  readonly dataFolder: string;
  /** Latest question of each slot, see {@link Ticket}. */
  readonly latest: SharedArrayBuffer;
}

/**
 * Number of a question among those that cancel each other. It is out of date as soon as the shared
 * slot holds another number: the worker sees that in the middle of a search.
 */
export interface Ticket {
  readonly slot: number;
  readonly number: number;
}

/** What it can be asked: method to arguments and result. */
export interface SearchMethods {
  search: { args: [query: string, options: SearchOptions, ticket: Ticket]; result: SearchAnswer };
  searchTexts: SearchMethods['search'];
  getEntry: { args: [id: EntryId]; result: EntryView | null };
  findSynonyms: { args: [id: EntryId]; result: readonly Entry[] };
  listDictionaries: { args: []; result: readonly DictionaryInfo[] };
  listHeadwords: {
    args: [id: DictionaryId, from: number, count: number];
    result: HeadwordList | null;
  };
  placeOfHeadword: { args: [id: DictionaryId, letters: string]; result: number };
  getEntryOfTheDay: { args: [day: string]; result: EntryView | null };
  listShipped: { args: []; result: readonly ShippedItem[] };
  readShipped: { args: [id: DictionaryId]; result: Glossary | null };
  getMedia: { args: [id: DictionaryId, name: string]; result: Uint8Array | null };
  /** Looks at what the library holds now. */
  reload: { args: []; result: null };
  listNotices: { args: []; result: readonly Notice[] };
}

/**
 * Megabytes of a search thread's heap. A search leaves much behind that is needed no longer: with the
 * usual limits V8 would let hundreds of megabytes of it pile up. What is needed is a part of this, up
 * to some dozens of glossaries of the largest size.
 */
export const SEARCH_MEMORY = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 1024 } as const;
