import { FileDown } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { isPaper, readFiles } from '../data/readingStore.ts';
import { useApiEvent } from '../data/useSettings.ts';
import { useScreen } from '../screen/screenStore.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { addFiles, nextFile, noteProgress, useImports } from './importActions.ts';
import { ImportDialog } from './ImportDialog.tsx';
import styles from './Importing.module.css';

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

/** Marks what is dragged within the page itself, which is none of ours. */
const OWN_DRAG = 'application/vnd.pdnd';

const FIELDS = 'input, textarea, [contenteditable]';

const isFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true && !isOwn(event);

const isOwn = (event: DragEvent): boolean =>
  event.dataTransfer?.types.some((type) => type.startsWith(OWN_DRAG)) === true;

const isOverField = (event: DragEvent): boolean =>
  event.target instanceof Element && event.target.closest(FIELDS) !== null;

/**
 * Files dropped anywhere on the window. Links and texts are refused, but for the text fields.
 *
 * @param onDrop gets the paths; none when what was dropped is no file of this machine
 * @returns whether files are held over the window
 */
function useFileDrop(onDrop: (paths: readonly string[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const drop = useEffectEvent(onDrop);

  useEffect(() => {
    const ending = new AbortController();
    const listen = (
      name: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      act: (event: DragEvent) => void,
    ): void => window.addEventListener(name, act, { signal: ending.signal });

    const over = (event: DragEvent): void => {
      if (isOwn(event) || event.dataTransfer === null) return;
      const hasFiles = isFiles(event);
      if (!hasFiles && isOverField(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = hasFiles ? 'copy' : 'none';
      setIsOver(hasFiles);
    };
    listen('dragenter', over);
    listen('dragover', over);
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setIsOver(false);
    });
    listen('drop', (event) => {
      setIsOver(false);
      if (isOwn(event) || (!isFiles(event) && isOverField(event))) return;
      event.preventDefault();
      if (!isFiles(event)) return;
      const paths = [...(event.dataTransfer?.files ?? [])].map((file) => api.pathOf(file));
      drop(paths.filter((path) => path !== ''));
    });
    return () => ending.abort();
  }, []);
  return isOver;
}
