import { useTranslation } from 'react-i18next';
import type { LibraryItem } from '../../shared/library.ts';
import { numberText } from '../ui/amounts.ts';
import { useLibraryItems } from './useLibraryItems.ts';

/** What can be searched, in a sentence and one by one; null until it is read. */
export function useLibrarySummary(): {
  readonly sentence: string;
  readonly searched: readonly LibraryItem[];
} | null {
  const { t, i18n } = useTranslation();
  const { items } = useLibraryItems();
  if (items === undefined) return null;
  const searched = items.filter(({ isOn, problem }) => isOn && problem === null);
  const entries = searched.reduce((sum, { entryCount }) => sum + entryCount, 0);
  const sentence = t('summary.sentence', {
    dictionaries: t('summary.dictionaries', { count: searched.length }),
    entries: t('library.entryCount', {
      count: entries,
      number: numberText(entries, i18n.language),
    }),
  });
  return { sentence, searched };
}
