import { useEffect } from 'react';
import { api } from '../api.ts';
import { useApiEvent } from '../data/useApiEvent.ts';
import { useAddToGlossary } from '../data/useAddToGlossary.ts';
import { focusSearch, forgetWays, goTo, open } from './screenStore.ts';

/** What the tray, the menu and the popup have the main window do. */
export function useOrders(): void {
  const addWord = useAddToGlossary();
  useEffect(() => {
    const resume = async (): Promise<void> => {
      const query = await api.takeLostQuery();
      if (query !== '') open(query, null);
    };
    void resume();
  }, []);
  useApiEvent('addWord', (word) => void addWord(word));
  useApiEvent('goTo', goTo);
  useApiEvent('focusSearch', focusSearch);
  useApiEvent('historyCleared', forgetWays);
  useApiEvent('openEntry', ({ entryId, query, sentence }) => {
    const show = async (): Promise<void> => {
      // The field names what is shown even when nothing was typed.
      const view = query === '' && entryId !== null ? await api.getEntry(entryId) : null;
      open(view?.entry.headword ?? query, entryId, sentence);
      focusSearch();
    };
    void show();
  });
}
