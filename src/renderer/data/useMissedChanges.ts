import { useTranslation } from 'react-i18next';
import type { MissedWord } from '../../shared/favorite.ts';
import { api } from '../api.ts';
import { openGlossary } from '../screen/screenStore.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { glossaryRowsQuery, missedQuery } from './queries.ts';
import { queryClient } from './queryClient.ts';
import { useChange } from './useChange.ts';
import { useOwnGlossary } from './useOwnGlossary.ts';

/** What can be done to the words that were not found; each says whether it was done. */
interface MissedChanges {
  readonly remove: (words: readonly MissedWord[]) => Promise<boolean>;
  /** Makes rows of them, without a translation yet, and opens the glossary to have them filled in. */
  readonly addToGlossary: (words: readonly MissedWord[]) => Promise<boolean>;
  readonly exportAll: () => Promise<boolean>;
}

/** Changes of the list of words not found; the reader is told what came of each. */
export function useMissedChanges(): MissedChanges {
  const { t } = useTranslation();
  const say = useFeedback();
  const change = useChange();
  const ownGlossary = useOwnGlossary();
  const namesOf = (words: readonly MissedWord[]) => words.map(({ word }) => word);
  const readAgain = () => queryClient.invalidateQueries(missedQuery);
  return {
    remove: async (words) => {
      if ((await change(api.removeMissed(namesOf(words)))) === null) return false;
      await readAgain();
      const undo = async (): Promise<void> => {
        await change(api.restoreMissed(words));
        await readAgain();
      };
      say({
        text: t('missed.removed', { count: words.length }),
        action: { label: t('common.undo'), run: () => void undo() },
      });
      return true;
    },
    addToGlossary: async (words) => {
      const own = await ownGlossary();
      if (own === null) return false;
      const nothing = { translation: '', reading: '', examples: [], tags: [], note: '' };
      const rows = namesOf(words).map((headword) => ({ headword, ...nothing }));
      const answer = await change(api.addGlossaryRows(own.id, rows));
      if (answer === null) return false;
      const { added } = answer.value;
      const isAdded = new Set(added.map(({ headword }) => headword));
      // One that the glossary could not take stays in the list.
      const gone = namesOf(words).filter((word) => isAdded.has(word.replace(/\s+/g, ' ').trim()));
      await change(api.removeMissed(gone));
      await Promise.all([readAgain(), queryClient.invalidateQueries(glossaryRowsQuery(own.id))]);
      say({ text: t('missed.added', { count: added.length, name: own.name }) });
      openGlossary(own.id);
      return true;
    },
    exportAll: async () => {
      const written = await change(api.exportMissed());
      if (written === null) return false;
      if (written.value !== null) say({ text: t('library.exported', { file: written.value }) });
      return true;
    },
  };
}
