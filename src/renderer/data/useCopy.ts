import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt } from './attempt.ts';
import { failureText } from './failureText.ts';

/** Puts a text on the clipboard and tells what came of it. */
export function useCopy(): (text: string) => Promise<void> {
  const { t } = useTranslation();
  const say = useFeedback();
  return async (text) => {
    const outcome = await attempt(api.copyText(text));
    if (outcome.kind === 'done') say({ text: t('entry.copied', { text }) });
    else {
      const why = failureText(t, outcome.reason);
      say({ text: t('entry.notCopied', { why }), isFailure: true });
    }
  };
}
