import { FileDown } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useApiEvent } from '../data/useApiEvent.ts';
import { isPaper, readFiles } from '../reading/readingStore.ts';
import { useScreen } from '../screen/screenStore.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { addFiles, nextFile } from './importActions.ts';
import { ImportDialog } from './ImportDialog.tsx';
import styles from './Importing.module.css';
import { noteProgress, useImports } from './importStore.ts';
import { useFileDrop } from './useFileDrop.ts';

/** Taking in files, from whatever section they are dropped on. */
export function Importing() {
  const { t } = useTranslation();
  const say = useFeedback();
  useApiEvent('importProgress', noteProgress);
  useApiEvent('filesOpened', () => void takeOpened());
  useEffect(() => void takeOpened(), []);
  const isOver = useFileDrop((paths) => {
    if (paths.length === 0) say({ text: t('import.notAFile'), isFailure: true });
    else take(paths);
  });

  const { stage } = useImports();
  const isCancelled = stage.kind === 'refused' && stage.refusal.fault === 'cancelled';
  useEffect(() => {
    if (!isCancelled) return;
    // The reader wished for it: there is nothing to be confirmed.
    say({ text: t('import.fault.cancelled') });
    nextFile();
  }, [isCancelled, say, t]);

  return (
    <>
      <ImportDialog />
      {isOver ? (
        <div className={styles.overlay}>
          <p className={styles.invitation}>
            <FileDown aria-hidden className={styles.icon} />
            {t('import.drop')}
          </p>
        </div>
      ) : null}
    </>
  );
}

/** Takes up what the system has handed over, also before this page was there. */
async function takeOpened(): Promise<void> {
  const paths = await api.takeOpenedFiles();
  if (paths.length > 0) take(paths);
}

/** Papers are read, all else is looked at to be taken in. */
function take(paths: readonly string[]): void {
  const isInReading = useScreen.getState().section === 'reading';
  const papers = paths.filter((path) => isPaper(path, isInReading));
  const others = paths.filter((path) => !papers.includes(path));
  if (papers.length > 0) void readFiles(papers);
  if (others.length > 0) addFiles(others);
}
