import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../shared/entry.ts';
import { KEPT_LIMITS, type ListId } from '../../shared/favorite.ts';
import { api } from '../api.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt } from './attempt.ts';
import { failureText } from './failureText.ts';
import { showFavorites } from './showFavorites.ts';

/** An entry to be kept, with the sentence in which it was met. */
interface Met {
  readonly entryId: EntryId | null;
  readonly sentence: string;
}

/**
 * Keeps many entries in lists, each with its sentence, the paper's title as its note where it has
 * none; gives whether all are on disk. The reader is told how many were.
 */
export function useKeepMany(): (
  entries: readonly Met[],
  lists: readonly ListId[],
  title: string,
) => Promise<boolean> {
  const { t } = useTranslation();
  const say = useFeedback();
  return async (entries, lists, title) => {
    let count = 0;
    for (const { entryId, sentence } of entries) {
      if (entryId === null) continue;
      const metIn = sentence.slice(0, KEPT_LIMITS.metIn);
      const added = await attempt(api.addFavorite(entryId, { lists, metIn }));
      if (added.kind === 'failed') {
        const why = failureText(t, added.reason);
        say({ text: t('reading.keptSome', { count, why }), isFailure: true });
        return false;
      }
      const favorite = added.value;
      // Before its note: what was told of that is newer.
      showFavorites({ changed: [favorite], removed: [] });
      if (favorite.note === '' && title !== '') {
        await attempt(api.changeFavorites([favorite.id], { note: title, addLists: lists }));
      }
      count += 1;
    }
    say({ text: t('reading.kept', { count }) });
    return true;
  };
}
