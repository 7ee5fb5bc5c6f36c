import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt, failureText } from '../data/failureText.ts';

interface PagePrint {
  readonly print: () => Promise<void>;
  /** The name is what the reader is offered for the file. */
  readonly savePdf: (name: string) => Promise<void>;
}

/** Puts the page that is shown on paper or into a file, and tells what came of it. */
export function usePagePrint(): PagePrint {
  const { t } = useTranslation();
  const say = useFeedback();
  return {
    print: async () => {
      const outcome = await attempt(api.printPage());
      if (outcome.kind === 'done') return;
      const why = failureText(t, outcome.reason);
      say({ text: t('find.notPrinted', { why }), isFailure: true });
    },
    savePdf: async (name) => {
      const outcome = await attempt(api.savePage(name));
      if (outcome.kind === 'failed') {
        const why = failureText(t, outcome.reason);
        say({ text: t('find.notSaved', { why }), isFailure: true });
      } else if (outcome.value !== null) say({ text: t('find.saved', { file: outcome.value }) });
    },
  };
}
