import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../shared/entry.ts';
import { KEPT_LIMITS, type ListId } from '../../shared/favorite.ts';
import { PAPER_LIMITS } from '../../shared/reading.ts';
import { api } from '../api.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { useChange } from './useChange.ts';

/** An entry to be kept, with the sentence in which it was met. */
interface Met {
  readonly entryId: EntryId | null;
  readonly sentence: string;
}

/**
 * Keeps many entries in lists, all or none, each with its sentence, the paper's title as its note where
 * it has none; gives whether they are on disk.
 */
export function useKeepMany(): (
  entries: readonly Met[],
  lists: readonly ListId[],
  title: string,
) => Promise<boolean> {
  const { t } = useTranslation();
  const say = useFeedback();
  const change = useChange();
  return async (entries, lists, title) => {
    const words = entries.flatMap(({ entryId, sentence }) =>
      entryId === null ? [] : [{ entryId, sentence: sentence.slice(0, KEPT_LIMITS.metIn) }],
    );
    const kept = await change(api.keepWords(words, lists, title.slice(0, PAPER_LIMITS.title)));
    if (kept === null) return false;
    say({ text: t('reading.kept', { count: kept.value }) });
    return true;
  };
}
