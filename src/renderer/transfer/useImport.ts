import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../shared/outcome.ts';
import type { KeptPreview } from '../../shared/transfer.ts';
import { attempt } from '../data/attempt.ts';
import { fileFailureText } from '../data/failureText.ts';
import { useFeedback } from '../ui/Feedback.tsx';

interface Import {
  /** What is shown before anything is imported; null when nothing is. */
  readonly preview: KeptPreview | null;
  readonly begin: (asking: Promise<Outcome<KeptPreview | null>>) => Promise<void>;
  readonly end: () => void;
}

/** An import from its file to the preview of it; what cannot be read is told. */
export function useImport(): Import {
  const { t } = useTranslation();
  const say = useFeedback();
  const [preview, setPreview] = useState<KeptPreview | null>(null);
  return {
    preview,
    begin: async (asking) => {
      const outcome = await attempt(asking);
      if (outcome.kind === 'done') setPreview(outcome.value);
      else {
        const isOther = outcome.fault?.kind === 'not-recognised';
        const why = isOther ? t('transfer.notAFile') : fileFailureText(t, outcome);
        say({ text: t('transfer.notRead', { why }), isFailure: true });
      }
    },
    end: () => setPreview(null),
  };
}
