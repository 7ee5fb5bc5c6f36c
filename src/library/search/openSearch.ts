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
import { MAX_QUERY } from '../../shared/limits.ts';
import type { Notice } from '../../shared/notice.ts';
import { NOTHING_SHIPPED, type ShippedItem, type ShippedPlace } from '../shipped/shippedLibrary.ts';
import { Thread } from '../thread/thread.ts';
import {
  SEARCH_MEMORY,
  type SearchMethods,
  type SearchStart,
  type Ticket,
} from './searchMethods.ts';

/** The library as the main process sees it: everything happens in a worker thread. */
export interface SearchService {
  /**
   * Searches the tiers `exact` to `typo` and `passage`.
   *
   * A newer `search` of the same scope cancels an older one, whose answer then says so; scopes
   * (one a window) do not disturb each other.
   */
  search(query: string, options: SearchOptions, scope?: string): Promise<SearchAnswer>;
  /** Searches the tier `text`. Cancelled by a newer `search` or `searchTexts` of its scope. */
  searchTexts(query: string, options: SearchOptions, scope?: string): Promise<SearchAnswer>;
  getEntry(id: EntryId): Promise<EntryView | null>;
  /** Words that are rendered as this one is, the nearest first. */
  findSynonyms(id: EntryId): Promise<readonly Entry[]>;
  /** Headwords of a dictionary in their order; null for one that is not searched just now. */
  listHeadwords(id: DictionaryId, from: number, count: number): Promise<HeadwordList | null>;
  /** Place in that order of the first headword that begins so or comes after it. */
  placeOfHeadword(id: DictionaryId, letters: string): Promise<number>;
  /** What can be searched just now, in the reader's order. */
  listDictionaries(): Promise<readonly DictionaryInfo[]>;
  /** What comes with the app, switched off or not, in its first order. */
  listShipped(): Promise<readonly ShippedItem[]>;
  /** A glossary with its entries; null when none of this id comes with the app. */
  readShipped(id: DictionaryId): Promise<Glossary | null>;
  /** A picture or sound of a dictionary; null when there is none of this name. */
  getMedia(id: DictionaryId, name: string): Promise<Uint8Array | null>;
  /** Must be called when the library has changed; later calls see it as it is then. */
  reload(): Promise<void>;
  /** @param day such as `2026-11-22`; the same day gives the same entry. */
  getEntryOfTheDay(day: string): Promise<EntryView | null>;
  /** What was wrong with what comes with the app when it was read. */
  listNotices(): Promise<readonly Notice[]>;
  /** Ends the thread. Calls that were not answered, and all later ones, fail. */
  close(): Promise<void>;
}

/** Where the library is. */
export interface SearchPlace {
  /** Absolute path of the built `searchWorker`. */
  readonly workerFile: string;
  /** Folder of the shipped glossary files. */
  readonly glossaryFolder: string;
  /** Left out, no dictionaries come with the app. */
  readonly shipped?: ShippedPlace;
  /** Holds `user.db` and `dictionaries/`; left out, only what is shipped is searched. */
  readonly dataFolder?: string;
  /** A call that is not answered in this time ends the thread, in milliseconds; default 15,000. */
  readonly answerMs?: number;
  /** How many threads may end by themselves within a minute; default 3. */
  readonly maxRestarts?: number;
}

const DEFAULT_SCOPE = 'main';

/**
 * Starts the search thread.
 *
 * Returns at once; calls wait until the glossaries are read. A thread that ends by itself or does
 * not answer is replaced, and the calls it owed fail with an error that says so. When it ends too
 * often, all calls fail: none is ever left without an answer.
 */
export function openSearch(place: SearchPlace): SearchService {
  const {
    workerFile,
    glossaryFolder,
    dataFolder = '',
    shipped = NOTHING_SHIPPED,
    answerMs = 15_000,
    maxRestarts = 3,
  } = place;
  const latest = new LatestQuestions();
  const start: SearchStart = { glossaryFolder, shipped, dataFolder, latest: latest.shared };
  const thread = new Thread<SearchMethods>({
    workerFile,
    name: 'search',
    start,
    memoryMb: SEARCH_MEMORY.maxOldGenerationSizeMb,
    youngMemoryMb: SEARCH_MEMORY.maxYoungGenerationSizeMb,
    answerMs,
    maxRestarts,
  });

  // A query is copied into the worker's memory: what would be cut there is not sent at all.
  const ask = async (
    method: 'search' | 'searchTexts',
    query: string,
    options: SearchOptions,
    scope: string,
  ): Promise<SearchAnswer> => {
    const ticket = latest.take(scope, method);
    const cut = query.slice(0, MAX_QUERY);
    const answer = await thread.call(method, cut, options, ticket);
    const isCancelled = answer.isCancelled || latest.isOld(ticket);
    return { ...answer, query, isCancelled, hits: isCancelled ? [] : answer.hits };
  };

  return {
    search: (query, options, scope = DEFAULT_SCOPE) => ask('search', query, options, scope),
    searchTexts: (query, options, scope = DEFAULT_SCOPE) =>
      ask('searchTexts', query, options, scope),
    getEntry: (id) => thread.call('getEntry', id),
    findSynonyms: (id) => thread.call('findSynonyms', id),
    listHeadwords: (id, from, count) => thread.call('listHeadwords', id, from, count),
    placeOfHeadword: (id, letters) =>
      thread.call('placeOfHeadword', id, letters.slice(0, MAX_QUERY)),
    listDictionaries: () => thread.call('listDictionaries'),
    listShipped: () => thread.call('listShipped'),
    readShipped: (id) => thread.call('readShipped', id),
    getMedia: (id, name) => thread.call('getMedia', id, name),
    reload: async () => {
      await thread.call('reload');
    },
    getEntryOfTheDay: (day) => thread.call('getEntryOfTheDay', day),
    listNotices: () => thread.call('listNotices'),
    close: () => thread.close(),
  };
}

/** Windows that can search at the same time without disturbing each other. */
const MAX_SCOPES = 16;

/**
 * Keeps the number of the latest question of each scope where the worker can see it while it works.
 *
 * Each scope has two slots: a search takes a new number in both, a search of texts only in the
 * second. So a newer search cancels both, and the texts that follow a search do not cancel it.
 */
class LatestQuestions {
  readonly shared = new SharedArrayBuffer(2 * MAX_SCOPES * Int32Array.BYTES_PER_ELEMENT);
  readonly #latest = new Int32Array(this.shared);
  readonly #scopes: string[] = [];

  /** @throws Error when there are more scopes than windows could ever need. */
  take(scope: string, method: 'search' | 'searchTexts'): Ticket {
    const search = this.#slotOf(scope);
    const texts = search + 1;
    const textsNumber = Atomics.add(this.#latest, texts, 1) + 1;
    if (method === 'searchTexts') return { slot: texts, number: textsNumber };
    return { slot: search, number: Atomics.add(this.#latest, search, 1) + 1 };
  }

  /** Whether a newer question has come. */
  isOld({ slot, number }: Ticket): boolean {
    return Atomics.load(this.#latest, slot) !== number;
  }

  #slotOf(scope: string): number {
    let index = this.#scopes.indexOf(scope);
    if (index < 0) index = this.#scopes.push(scope) - 1;
    if (index >= MAX_SCOPES) throw new Error(`library: too many search scopes, ${scope}`);
    return 2 * index;
  }
}
