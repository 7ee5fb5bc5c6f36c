import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt } from './attempt.ts';
import { failureText } from './failureText.ts';
import { historyQuery } from './queries.ts';
import { queryClient } from './queryClient.ts';

/** Deletes all lookups, after the reader was asked, and tells what came of it. */
export function useClearHistory(): () => Promise<void> {
  const { t } = useTranslation();
  const say = useFeedback();
  return async () => {
    const outcome = await attempt(api.clearHistory());
    if (outcome.kind === 'done') {
      await queryClient.invalidateQueries(historyQuery);
      say({ text: t('history.cleared') });
    } else {
      const why = failureText(t, outcome.reason);
      say({ text: t('history.notCleared', { why }), isFailure: true });
    }
  };
}
