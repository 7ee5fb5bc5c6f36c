import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../shared/outcome.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt } from './attempt.ts';
import { failureText } from './failureText.ts';

/** Does a change; what it gave, or null after the reader was told why nothing was changed. */
export type Change = <T>(action: Promise<Outcome<T>>) => Promise<{ readonly value: T } | null>;

/** A change of the library: a failure is told in one sentence, and nothing on the screen moves. */
export function useChange(): Change {
  const { t } = useTranslation();
  const say = useFeedback();
  return async (action) => {
    const outcome = await attempt(action);
    if (outcome.kind === 'done') return { value: outcome.value };
    const why = failureText(t, outcome.reason);
    say({ text: t('library.notChanged', { why }), isFailure: true });
    return null;
  };
}
