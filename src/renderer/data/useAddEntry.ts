import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import { api } from '../api.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { dictionariesQuery, glossaryRowsQuery } from './queries.ts';
import { queryClient } from './queryClient.ts';
import { useChange } from './useChange.ts';
import { useLibraryChanges } from './useLibraryChanges.ts';

/**
 * Copies an entry into the reader's first own glossary of its languages, and makes one where there
 * is none; says so. What is not added has been told to the reader.
 */
export function useAddEntry(): (entry: Entry, translation: string) => Promise<boolean> {
  const { t } = useTranslation();
  const say = useFeedback();
  const change = useChange();
  const { create } = useLibraryChanges();
  return async ({ headword, reading, examples, tags, note, ...entry }, translation) => {
    const { headwordLanguage, translationLanguage } = entry;
    const items = await queryClient.query(dictionariesQuery);
    const own =
      items.find(
        (item) =>
          item.isEditable &&
          item.headwordLanguage === headwordLanguage &&
          item.translationLanguage === translationLanguage,
      ) ??
      (await create({
        name: t('library.newGlossaryName'),
        headwordLanguage,
        translationLanguage,
      }));
    if (own === null) return false;
    const row = { headword, translation, reading, examples, tags, note };
    const answer = await change(api.addGlossaryRows(own.id, [row]));
    if (answer === null) return false;
    await Promise.all([
      queryClient.invalidateQueries(dictionariesQuery),
      queryClient.invalidateQueries(glossaryRowsQuery(own.id)),
    ]);
    const isAdded = answer.value.added.length > 0;
    say(
      isAdded
        ? { text: t('entry.addedTo', { headword, name: own.name }) }
        : { text: t('glossary.leftOut', { count: 1 }), isFailure: true },
    );
    return isAdded;
  };
}
