import { useTranslation } from 'react-i18next';
import { dictionariesQuery } from '../../data/queries.ts';
import { queryClient } from '../../data/queryClient.ts';
import { useLibraryChanges } from '../../data/useLibraryChanges.ts';
import { openGlossary } from '../../screen/screenStore.ts';

/** Longest headword that a glossary takes, in characters. */
const LONGEST_HEADWORD = 1000;

/** Opens the reader's first own glossary with a new entry begun; makes one when there is none. */
export function useAddToGlossary(): (headword: string) => Promise<void> {
  const { t } = useTranslation();
  const { create } = useLibraryChanges();
  return async (headword) => {
    const items = await queryClient.query(dictionariesQuery);
    const own =
      items.find(({ isEditable }) => isEditable) ??
      (await create({
        name: t('library.newGlossaryName'),
        headwordLanguage: 'en',
        translationLanguage: 'zh-Hans',
      }));
    if (own !== null) openGlossary(own.id, headword.slice(0, LONGEST_HEADWORD));
  };
}
