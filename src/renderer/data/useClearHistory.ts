import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt } from './attempt.ts';
import { failureText } from './failureText.ts';
import { queryClient } from './queryClient.ts';

/** Deletes all lookups, after the reader was asked, and tells what came of it. */
export function useClearHistory(): (isWithSetAside: boolean) => Promise<void> {
  const { t } = useTranslation();
  const say = useFeedback();
  return async (isWithSetAside) => {
    const outcome = await attempt(api.clearHistory(isWithSetAside));
    await queryClient.invalidateQueries({ queryKey: ['history'] });
    if (outcome.kind === 'done') {
      say({ text: t('history.cleared') });
    } else {
      const why = failureText(t, outcome.reason);
      say({ text: t('history.notCleared', { why }), isFailure: true });
    }
  };
}
