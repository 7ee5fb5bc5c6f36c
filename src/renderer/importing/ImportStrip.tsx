import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { cancelImport, nextFile } from './importActions.ts';
import { showImport, useImports } from './importStore.ts';
import styles from './ImportStrip.module.css';
import { type RunningStage, useProgressText } from './RunningView.tsx';

/** Below every section while an import goes on without its dialog, and until its end is seen. */
export function ImportStrip() {
  const { t } = useTranslation();
  const { stage, isShown } = useImports();
  if (isShown || stage.kind === 'idle' || stage.kind === 'looking' || stage.kind === 'preview') {
    return null;
  }
  if (stage.kind === 'running') return <RunningStrip stage={stage} />;
  const isDone = stage.kind === 'done';
  const Icon = isDone ? CircleCheck : CircleAlert;
  return (
    <aside className={styles.strip} aria-label={t('import.strip')}>
      <Icon aria-hidden className={styles.icon} />
      <p role="status" className={styles.text}>
        {isDone
          ? t('import.doneTitle', { name: stage.report.name })
          : t('import.refusedTitle', { name: stage.fileName })}
      </p>
      <Button onClick={() => showImport(true)}>{t('import.showReport')}</Button>
      <Button onClick={nextFile}>{t('common.dismiss')}</Button>
    </aside>
  );
}

function RunningStrip({ stage }: { readonly stage: RunningStage }) {
  const { t } = useTranslation();
  const { phase, numbers } = useProgressText(stage);
  const label = t('import.progress', { name: stage.name });
  return (
    <aside className={styles.strip} aria-label={t('import.strip')}>
      <div className={styles.progress}>
        <p className={styles.line}>
          <span className={styles.name}>{label}</span>
          <span className={styles.numbers}>{numbers === '' ? phase : numbers}</span>
        </p>
        <ProgressBar label={label} share={stage.progress?.share ?? null} />
      </div>
      <Button onClick={() => showImport(true)}>{t('import.show')}</Button>
      <Button disabled={stage.isCancelling} onClick={() => void cancelImport()}>
        {t(stage.isCancelling ? 'import.cancelling' : 'import.cancel')}
      </Button>
    </aside>
  );
}
