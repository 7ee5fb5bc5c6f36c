import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryItem } from '../../shared/library.ts';
import { dictionaryName } from '../i18n/dictionaryName.ts';
import { dictionariesQuery } from './queries.ts';

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
