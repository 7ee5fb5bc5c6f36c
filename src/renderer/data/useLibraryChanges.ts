import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat, LibraryItem, NewGlossary } from '../../shared/library.ts';
import { api } from '../api.ts';
import { dictionaryName } from '../i18n/languageNames.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { useChange } from './failureText.ts';
import { dictionariesQuery, removedDictionariesQuery } from './queries.ts';
import { queryClient } from './queryClient.ts';

/** Each gives whether it was done; what was not has been told to the reader. */
export interface LibraryChanges {
  readonly setOn: (item: LibraryItem, isOn: boolean) => Promise<boolean>;
  readonly order: (items: readonly LibraryItem[]) => Promise<boolean>;
  readonly rename: (item: LibraryItem, name: string) => Promise<boolean>;
  /** Tells of the removal with a way back. */
  readonly remove: (item: LibraryItem) => Promise<boolean>;
  readonly restore: (item: LibraryItem) => Promise<boolean>;
  readonly deleteForGood: (item: LibraryItem) => Promise<boolean>;
  readonly copy: (item: LibraryItem, name: string) => Promise<LibraryItem | null>;
  readonly create: (begun: NewGlossary) => Promise<LibraryItem | null>;
  readonly exportAs: (item: LibraryItem, format: ExportFormat) => Promise<boolean>;
}

/** Changes of the library. The screen follows only after the main process answered. */
export function useLibraryChanges(): LibraryChanges {
  const { t } = useTranslation();
  const say = useFeedback();
  const change = useChange();

  const restore: LibraryChanges['restore'] = async (item) => {
    if ((await change(api.restoreDictionary(item.id))) === null) return false;
    await readAgain();
    say({ text: t('library.restored', { name: item.name }) });
    return true;
  };

  return {
    setOn: async ({ id }, isOn) => {
      if ((await change(api.setDictionaryOn(id, isOn))) === null) return false;
      show((items) => items.map((item) => (item.id === id ? { ...item, isOn } : item)));
      return true;
    },
    order: async (items) => {
      if ((await change(api.orderDictionaries(items.map(({ id }) => id)))) === null) return false;
      show(() => items);
      return true;
    },
    rename: async ({ id }, name) => {
      if ((await change(api.renameDictionary(id, name))) === null) return false;
      show((items) => items.map((item) => (item.id === id ? { ...item, name } : item)));
      return true;
    },
    remove: async (item) => {
      if ((await change(api.removeDictionary(item.id))) === null) return false;
      await readAgain();
      say({
        text: t('library.removed', { name: item.name }),
        action: { label: t('common.undo'), run: () => void restore(item) },
      });
      return true;
    },
    restore,
    deleteForGood: async (item) => {
      if ((await change(api.deleteRemovedDictionary(item.id))) === null) return false;
      await readAgain();
      say({ text: t('library.deleted', { name: item.name }) });
      return true;
    },
    copy: async ({ id }, name) => taken(await change(api.copyGlossary(id, name))),
    create: async (begun) => taken(await change(api.createGlossary(begun))),
    exportAs: async (item, format) => {
      const written = await change(api.exportGlossary(item.id, format));
      if (written === null) return false;
      if (written.value !== null) say({ text: t('library.exported', { file: written.value }) });
      return true;
    },
  };
}

async function taken(made: { readonly value: LibraryItem } | null): Promise<LibraryItem | null> {
  if (made !== null) await readAgain();
  return made?.value ?? null;
}

async function readAgain(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(dictionariesQuery),
    queryClient.invalidateQueries(removedDictionariesQuery),
  ]);
}

/** Shows a change that is on disk without waiting for the list to be read again. */
function show(change: (items: readonly LibraryItem[]) => readonly LibraryItem[]): void {
  queryClient.setQueryData(
    dictionariesQuery.queryKey,
    (known: readonly LibraryItem[] | undefined) => (known === undefined ? known : change(known)),
  );
}

/** The library under the names that it has on the screen; undefined until it is read. */
export function useLibraryItems(): {
  readonly items: readonly LibraryItem[] | undefined;
  readonly isError: boolean;
} {
  const { t } = useTranslation();
  const { data, isError } = useQuery(dictionariesQuery);
  const items = useMemo(
    () => data?.map((item) => ({ ...item, name: dictionaryName(t, item.id, item.name) })),
    [data, t],
  );
  return { items, isError };
}
