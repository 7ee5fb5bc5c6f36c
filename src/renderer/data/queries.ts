import { queryOptions } from '@tanstack/react-query';
import type { EntryId } from '../../shared/entry.ts';
import { api } from '../api.ts';

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
  queryKey: ['favorites'],
  queryFn: () => api.listFavorites(),
});

export const historyQuery = queryOptions({
  queryKey: ['history'],
  queryFn: () => api.listHistory(HISTORY_LIMIT),
});

export const hotkeyQuery = queryOptions({
  queryKey: ['hotkey'],
  queryFn: () => api.getHotkey(),
});

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => api.listNotices(),
});

export const dictionariesQuery = queryOptions({
  queryKey: ['dictionaries'],
  queryFn: () => api.listDictionaries(),
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

export const entryQuery = (id: EntryId) =>
  queryOptions({
    queryKey: ['entry', id],
    queryFn: () => api.getEntry(id),
    // Entries of a large list that was walked through need not stay in memory for long.
    gcTime: 60_000,
  });
