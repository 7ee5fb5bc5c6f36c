import { useTranslation } from 'react-i18next';
import type { ExportFormat, NewGlossaryRow } from '../../shared/library.ts';
import type { KeptPaper } from '../../shared/reading.ts';
import { api } from '../api.ts';
import { forgetKept, noteKnown } from './readingStore.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt, failureText, useChange } from './failureText.ts';
import { glossaryRowsQuery } from './queries.ts';
import { queryClient } from './queryClient.ts';
import { useOwnGlossary } from './useOwnGlossary.ts';

/** What can be done with papers and their words; each says whether it was done. */
interface PaperChanges {
  readonly remove: (paper: KeptPaper) => Promise<boolean>;
  readonly clear: () => Promise<boolean>;
  readonly markKnown: (words: readonly string[]) => Promise<boolean>;
  /** Puts rows into the reader's first own glossary. */
  readonly addToGlossary: (rows: readonly NewGlossaryRow[]) => Promise<boolean>;
  readonly exportWords: (
    title: string,
    rows: readonly NewGlossaryRow[],
    format: ExportFormat,
  ) => Promise<boolean>;
}

/** Changes around papers; the reader is told what came of each. */
export function usePapers(): PaperChanges {
  const { t } = useTranslation();
  const say = useFeedback();
  const change = useChange();
  const ownGlossary = useOwnGlossary();
  const mark = async (words: readonly string[], isKnown: boolean): Promise<boolean> => {
    if ((await change(api.markKnown(words, isKnown))) === null) return false;
    noteKnown(words, isKnown);
    return true;
  };
  return {
    remove: async ({ id, title }) => {
      if ((await change(api.removePapers([id]))) === null) return false;
      forgetKept([id]);
      say({ text: t('reading.removed', { title }) });
      return true;
    },
    clear: async () => {
      const outcome = await attempt(api.clearPapers());
      forgetKept(null);
      const isDone = outcome.kind === 'done';
      say(
        isDone
          ? { text: t('reading.cleared') }
          : {
              text: t('library.notChanged', { why: failureText(t, outcome.reason) }),
              isFailure: true,
            },
      );
      return isDone;
    },
    markKnown: async (words) => {
      if (!(await mark(words, true))) return false;
      say({
        text: t('reading.markedKnown', { count: words.length }),
        action: { label: t('common.undo'), run: () => void mark(words, false) },
      });
      return true;
    },
    addToGlossary: async (rows) => {
      const own = await ownGlossary();
      if (own === null) return false;
      const answer = await change(api.addGlossaryRows(own.id, rows));
      if (answer === null) return false;
      await queryClient.invalidateQueries(glossaryRowsQuery(own.id));
      say({ text: t('reading.inGlossary', { count: answer.value.added.length, name: own.name }) });
      return true;
    },
    exportWords: async (title, rows, format) => {
      const written = await change(api.exportPaper(title, rows, format));
      if (written === null || written.value === null) return false;
      say({ text: t('reading.exported', { file: written.value }) });
      return true;
    },
  };
}
