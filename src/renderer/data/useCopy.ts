import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt, failureText } from './failureText.ts';

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

/** Copies the report on a failure; gives the sentence that says what became of it. */
export function useCopyReport(): (where: string) => Promise<{ text: string; isFailure: boolean }> {
  const { t } = useTranslation();
  return async (where) => {
    const outcome = await attempt(api.copyReport(where.slice(0, MOST_OF_STACK)));
    if (outcome.kind === 'done') return { text: t('about.reportCopied'), isFailure: false };
    const why = failureText(t, outcome.reason);
    return { text: t('about.reportNotCopied', { why }), isFailure: true };
  };
}

/** The first places tell where it was; the rest is React's. */
const MOST_OF_STACK = 10_000;
