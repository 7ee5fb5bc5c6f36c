import { useTranslation } from 'react-i18next';
import type { LibraryItem } from '../../shared/library.ts';
import { dictionariesQuery } from './queries.ts';
import { queryClient } from './queryClient.ts';
import { useLibraryChanges } from './useLibraryChanges.ts';

/** Gives the reader's first own glossary, and makes one where there is none; null when that fails. */
export function useOwnGlossary(): () => Promise<LibraryItem | null> {
  const { t } = useTranslation();
  const { create } = useLibraryChanges();
  return async () => {
    const items = await queryClient.query(dictionariesQuery);
    return (
      items.find(({ isEditable }) => isEditable) ??
      (await create({
        name: t('library.newGlossaryName'),
        headwordLanguage: 'en',
        translationLanguage: 'zh-Hans',
      }))
    );
  };
}
