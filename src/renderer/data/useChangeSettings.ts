import { useTranslation } from 'react-i18next';
import type { Settings } from '../../shared/settings.ts';
import { api } from '../api.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt } from './attempt.ts';
import { failureText } from './failureText.ts';
import { settingsQuery } from './queries.ts';
import { queryClient } from './queryClient.ts';

/** Changes settings; what came of it is what is shown from then on, or told when it failed. */
export function useChangeSettings(): (change: Partial<Omit<Settings, 'hotkey'>>) => Promise<void> {
  const { t } = useTranslation();
  const say = useFeedback();
  return async (change) => {
    const outcome = await attempt(api.changeSettings(change));
    if (outcome.kind === 'done') queryClient.setQueryData(settingsQuery.queryKey, outcome.value);
    else {
      const why = failureText(t, outcome.reason);
      say({ text: t('settings.notSaved', { why }), isFailure: true });
    }
  };
}
