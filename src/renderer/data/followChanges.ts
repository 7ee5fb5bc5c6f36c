import { done } from '../../shared/outcome.ts';
import { api } from '../api.ts';
import {
  decksQuery,
  dictionariesQuery,
  ENTRY,
  entryOfTheDayQuery,
  favoriteLookupsQuery,
  favoritesQuery,
  GLOSSARY_ROWS,
  HEADWORDS,
  hotkeysQuery,
  listsQuery,
  noticesQuery,
  removedDictionariesQuery,
  removedQuery,
  reviewStatsQuery,
  settingsQuery,
} from './queries.ts';
import { queryClient } from './queryClient.ts';
import { type SomeChange, withChange } from './readFavorites.ts';

/** Keeps what was read over IPC true: the main process tells of each change. */
export function followChanges(): void {
  api.on('favoritesChanged', (change) => {
    void queryClient.invalidateQueries(favoriteLookupsQuery);
    if (change.kind === 'all') void queryClient.invalidateQueries({ queryKey: ['favorites'] });
    else {
      // Thousands of favorites are not read again for a change of one.
      showFavorites(change);
      void queryClient.invalidateQueries(removedQuery);
      void queryClient.invalidateQueries({ queryKey: ['favorites', 'found'] });
    }
  });
  api.on('listsChanged', () => {
    void queryClient.invalidateQueries(listsQuery);
  });
  api.on('reviewsChanged', () => {
    void queryClient.invalidateQueries(decksQuery);
    void queryClient.invalidateQueries(reviewStatsQuery);
  });
  api.on('papersChanged', () => {
    void queryClient.invalidateQueries({ queryKey: ['papers'] });
  });
  api.on('historyChanged', () => {
    void queryClient.invalidateQueries({ queryKey: ['history'] });
    void queryClient.invalidateQueries({ queryKey: ['lookupMemory'] });
  });
  api.on('historyCleared', () => {
    // What was looked up, and is in sight no more, is not held in memory either.
    for (const key of [ENTRY, 'lookupMemory']) {
      queryClient.removeQueries({ queryKey: [key], type: 'inactive' });
    }
  });
  api.on('libraryChanged', () => {
    void queryClient.invalidateQueries(dictionariesQuery);
    void queryClient.invalidateQueries(removedDictionariesQuery);
    void queryClient.invalidateQueries({ queryKey: [GLOSSARY_ROWS] });
    void queryClient.invalidateQueries({ queryKey: [ENTRY] });
    void queryClient.invalidateQueries({ queryKey: [HEADWORDS] });
    void queryClient.invalidateQueries(entryOfTheDayQuery);
  });
  api.on('settingsChanged', (settings) => {
    queryClient.setQueryData(settingsQuery.queryKey, settings);
  });
  api.on('hotkeysChanged', (hotkeys) => {
    queryClient.setQueryData(hotkeysQuery.queryKey, hotkeys);
  });
  api.on('noticesChanged', (notices) => {
    queryClient.setQueryData(noticesQuery.queryKey, notices);
  });
}

/** Shows a change that is on disk without waiting for the list to be read again. */
export function showFavorites(change: SomeChange): void {
  queryClient.setQueryData(favoritesQuery.queryKey, (known) =>
    known?.kind === 'done' ? done(withChange(known.value, change)) : known,
  );
}
