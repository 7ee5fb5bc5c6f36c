import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../shared/entry.ts';
import { api } from '../api.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt } from './attempt.ts';
import { failureText } from './failureText.ts';
import { queryClient } from './queryClient.ts';

/** Deletes the lookups of one entry, and tells of it when that failed. */
export function useRemoveLookups(): (id: EntryId) => Promise<void> {
  const { t } = useTranslation();
  const say = useFeedback();
  return async (id) => {
    const outcome = await attempt(api.removeLookups(id));
    await queryClient.invalidateQueries({ queryKey: ['history'] });
    if (outcome.kind === 'done') return;
    say({
      text: t('history.notRemoved', { why: failureText(t, outcome.reason) }),
      isFailure: true,
    });
  };
}
