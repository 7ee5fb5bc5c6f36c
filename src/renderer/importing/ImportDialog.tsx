import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProgressBar } from '../ui/Feedback.tsx';
import styles from './ImportDialog.module.css';
import { fileNameOf, type ImportStage, nextFile, showImport, useImports } from './importActions.ts';
import { PreviewView, refusalText } from './PreviewView.tsx';
import { ReportView } from './ReportView.tsx';
import { RunningView } from './RunningView.tsx';

/** The import of a file, from the first look at it to the report. */
export function ImportDialog() {
  const { t } = useTranslation();
  const { stage, isShown, queue } = useImports();
  return (
    <Dialog
      title={titleOf(t, stage)}
      closeLabel={t('common.close')}
      look={stage.kind === 'preview' ? 'wide' : 'plain'}
      isOpen={isShown && stage.kind !== 'idle'}
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        // What is under way goes on; everything else is done with.
        if (stage.kind === 'running') showImport(false);
        else nextFile();
      }}
    >
      {queue.length === 0 ? null : (
        <p className={styles.queue}>{t('import.waiting', { count: queue.length })}</p>
      )}
      <Stage stage={stage} />
    </Dialog>
  );
}

function titleOf(t: TFunction, stage: ImportStage): string {
  switch (stage.kind) {
    case 'idle':
      return '';
    case 'looking':
      return t('import.looking', { name: fileNameOf(stage.path) });
    case 'preview':
      return t('import.previewTitle', { name: stage.preview.fileName });
    case 'running':
      return t('import.progress', { name: stage.name });
    case 'done':
      return t('import.doneTitle', { name: stage.report.name });
    case 'refused':
      return t('import.refusedTitle', { name: stage.fileName });
  }
}

function Stage({ stage }: { readonly stage: ImportStage }) {
  const { t } = useTranslation();
  switch (stage.kind) {
    case 'idle':
      return null;
    case 'looking':
      return (
        <div className={styles.looking}>
          <ProgressBar label={t('import.lookingAt')} share={null} />
          <div className={styles.actions}>
            <Button onClick={nextFile}>{t('common.cancel')}</Button>
          </div>
        </div>
      );
    case 'preview':
      return <PreviewView key={stage.path} stage={stage} />;
    case 'running':
      return <RunningView stage={stage} />;
    case 'done':
      return <ReportView report={stage.report} />;
    case 'refused':
      return (
        <>
          <p role="alert">{refusalText(t, stage.refusal)}</p>
          <div className={styles.actions}>
            <Button look="accent" onClick={nextFile}>
              {t('common.dismiss')}
            </Button>
          </div>
        </>
      );
  }
}
