import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DictionaryId, EntryId } from '../../shared/entry.ts';
import { type ListId, MISSED_LIMIT } from '../../shared/favorite.ts';
import type { CardId } from '../../shared/review.ts';
import { api } from '../api.ts';
import { readFavorites } from './readFavorites.ts';

/** One item an entry, so this many different entries; the page is virtual. */
const HISTORY_LIMIT = 2000;

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => api.getSettings(),
});

export const appInfoQuery = queryOptions({
  queryKey: ['appInfo'],
  queryFn: () => api.getAppInfo(),
});

export const favoritesQuery = queryOptions({
  queryKey: ['favorites', 'kept'],
  queryFn: readFavorites,
  // Comparing thousands with those before takes longer than drawing those in sight.
  structuralSharing: false,
});

export const historyQuery = queryOptions({
  queryKey: ['history', 'entries'],
  queryFn: () => api.listHistory(HISTORY_LIMIT),
});

/** One item an entry and day, this many more of them. */
const HISTORY_DAYS_LIMIT = 10_000;

export const historyDaysQuery = queryOptions({
  queryKey: ['history', 'days'],
  queryFn: () => api.listHistoryDays(HISTORY_DAYS_LIMIT),
});

/** How often favorites were looked up. */
export const favoriteLookupsQuery = queryOptions({
  queryKey: ['history', 'favorites'],
  queryFn: () => api.countFavoriteLookups(),
});

/** What was looked up and not found. */
export const missedQuery = queryOptions({
  queryKey: ['history', 'missed'],
  queryFn: () => api.listMissed(MISSED_LIMIT),
});

/** The papers that are kept, the one opened last first. */
export const papersQuery = queryOptions({
  queryKey: ['papers', 'list'],
  queryFn: () => api.listPapers(),
});

/** Milliseconds after which a word is not only passed on the way to the next letter. */
const STAYS_FOR = 250;

/** Resolves when what was asked for stays; rejects when something else takes its place. */
function stays(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, STAYS_FOR);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Error('renderer: query, another word is asked for'));
    });
  });
}

/** Where a word stands in them. All of their text is gone through: not asked for at every key. */
export const mentionsQuery = (text: string, limit: number) =>
  queryOptions({
    queryKey: ['papers', 'mentions', text, limit],
    queryFn: async ({ signal }) => {
      await stays(signal);
      return await api.findInPapers(text, limit);
    },
    placeholderData: keepPreviousData,
  });

/** What an acronym means in the paper that was opened last. */
export const acronymQuery = (text: string) =>
  queryOptions({
    queryKey: ['papers', 'acronym', text],
    queryFn: async () => await api.explainAcronym(text),
    // Another paper may have been opened since.
    staleTime: 0,
  });

/** Damaged files that may hold lookups. */
export const setAsideQuery = queryOptions({
  queryKey: ['history', 'setAside'],
  queryFn: () => api.countSetAside(),
});

export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: () => api.listLists(),
});

export const removedQuery = queryOptions({
  queryKey: ['favorites', 'removed'],
  queryFn: () => api.listRemovedFavorites(),
});

export const foundFavoritesQuery = (query: string) =>
  queryOptions({
    queryKey: ['favorites', 'found', query],
    queryFn: () => api.searchFavorites(query),
    gcTime: 60_000,
  });

export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: () => api.listBackups(),
  // Nobody tells when the app has made one.
  staleTime: 0,
});

export const decksQuery = queryOptions({
  queryKey: ['review', 'decks'],
  queryFn: () => api.listDecks(),
  staleTime: 0,
});

export const reviewQuery = (list: ListId | null, first: CardId | null) =>
  queryOptions({
    queryKey: ['review', 'card', list, first],
    queryFn: () => api.getReview(list, first),
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
    // A card that is being learned comes back after minutes.
    refetchInterval: 30_000,
  });

export const reviewStatsQuery = queryOptions({
  queryKey: ['review', 'stats'],
  queryFn: () => api.getReviewStats(),
  staleTime: 0,
});

export const hotkeysQuery = queryOptions({
  queryKey: ['hotkeys'],
  queryFn: () => api.getHotkeys(),
});

export const trayQuery = queryOptions({
  queryKey: ['tray'],
  queryFn: () => api.hasTray(),
});

/** Each takes more than half as long as a search, in the same thread: not asked for at every key. */
export const synonymsQuery = (id: EntryId) =>
  queryOptions({
    queryKey: [ENTRY, 'synonyms', id],
    queryFn: async ({ signal }) => {
      await stays(signal);
      return await api.findSynonyms(id);
    },
    gcTime: 60_000,
  });

export const lookupMemoryQuery = (id: EntryId) =>
  queryOptions({
    queryKey: ['lookupMemory', id],
    queryFn: () => api.getLookupMemory(id),
    // Told anew at each show: the popup hides between two lookups of an entry.
    staleTime: 0,
    gcTime: 60_000,
  });

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => api.listNotices(),
});

export const dictionariesQuery = queryOptions({
  queryKey: ['dictionaries'],
  queryFn: () => api.listDictionaries(),
});

export const removedDictionariesQuery = queryOptions({
  queryKey: ['removedDictionaries'],
  queryFn: () => api.listRemovedDictionaries(),
});

/** Begins the key of the rows of every glossary. */
export const GLOSSARY_ROWS = 'glossaryRows';

export const glossaryRowsQuery = (id: DictionaryId) =>
  queryOptions({
    queryKey: [GLOSSARY_ROWS, id],
    queryFn: () => api.listGlossaryRows(id),
  });

/** Begins the key of the headwords of every dictionary. */
export const HEADWORDS = 'headwords';
/** Headwords that are read together. */
export const HEADWORD_PAGE = 100;

export const headwordsQuery = (id: DictionaryId, page: number) =>
  queryOptions({
    queryKey: [HEADWORDS, id, page],
    queryFn: () => api.listHeadwords(id, page * HEADWORD_PAGE, HEADWORD_PAGE),
    // Somebody who leafs through hundreds of thousands must not have all of them kept.
    gcTime: 30_000,
  });

export const entryOfTheDayQuery = queryOptions({
  queryKey: ['entryOfTheDay'],
  queryFn: () => api.getEntryOfTheDay(),
  // The day may have changed while another page was shown.
  staleTime: 0,
});

export const receiptsQuery = queryOptions({
  queryKey: ['receipts'],
  queryFn: () => api.getReceipts(),
  staleTime: 0,
  // Nobody tells when a measurement was added; while they are shown they are read again.
  refetchInterval: 2000,
});

/** Begins the key of every entry. */
export const ENTRY = 'entry';

export const entryQuery = (id: EntryId) =>
  queryOptions({
    queryKey: [ENTRY, id],
    queryFn: () => api.getEntry(id),
    // Entries of a large list that was walked through need not stay in memory for long.
    gcTime: 60_000,
  });
