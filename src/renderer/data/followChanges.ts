import { api } from '../api.ts';
import {
  favoritesQuery,
  historyQuery,
  hotkeyQuery,
  noticesQuery,
  settingsQuery,
} from './queries.ts';
import { queryClient } from './queryClient.ts';

/** Keeps what was read over IPC true: the main process tells of each change. */
export function followChanges(): void {
  api.on('favoritesChanged', () => {
    void queryClient.invalidateQueries(favoritesQuery);
  });
  api.on('historyChanged', () => {
    void queryClient.invalidateQueries(historyQuery);
  });
  api.on('settingsChanged', (settings) => {
    queryClient.setQueryData(settingsQuery.queryKey, settings);
  });
  api.on('hotkeyChanged', (hotkey) => {
    queryClient.setQueryData(hotkeyQuery.queryKey, hotkey);
  });
  api.on('noticesChanged', (notices) => {
    queryClient.setQueryData(noticesQuery.queryKey, notices);
  });
}
