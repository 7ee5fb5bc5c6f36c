import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../shared/import.ts';
import { api } from '../api.ts';
import { useChange } from '../data/useChange.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { nextFile } from './importActions.ts';

/** Takes an import out of the library again. */
export function useUndoImport(): (report: ImportReport) => Promise<void> {
  const { t } = useTranslation();
  const say = useFeedback();
  const change = useChange();
  return async ({ id, name }) => {
    if ((await change(api.undoImport(id))) === null) return;
    say({ text: t('import.undone', { name }) });
    nextFile();
  };
}
