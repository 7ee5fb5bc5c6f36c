import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { numberText, secondsText } from '../ui/amounts.ts';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/Feedback.tsx';
import {
  cancelImport,
  type ImportStage,
  nextFile,
  showImport,
  useImports,
} from './importActions.ts';
import importStripStyles from './ImportStrip.module.css';
import styles from './RunningView.module.css';

export type RunningStage = Extract<ImportStage, { readonly kind: 'running' }>;

interface RunningViewProps {
  readonly stage: RunningStage;
}

/** How an import that is under way stands; it goes on when this is closed. */
export function RunningView({ stage }: RunningViewProps) {
  const { t } = useTranslation();
  const text = useProgressText(stage);
  return (
    <div className={styles.running}>
      <ProgressBar
        label={t('import.progress', { name: stage.name })}
        share={stage.progress?.share ?? null}
      />
      <p role="status" className={styles.phase}>
        {text.phase}
      </p>
      <p className={styles.numbers}>{text.numbers}</p>
      <p className={styles.hint}>{t('import.goesOn')}</p>
      <div className={styles.actions}>
        <Button disabled={stage.isCancelling} onClick={() => void cancelImport()}>
          {t(stage.isCancelling ? 'import.cancelling' : 'import.cancel')}
        </Button>
        <Button look="accent" onClick={() => showImport(false)}>
          {t('import.hide')}
        </Button>
      </div>
    </div>
  );
}

/** How far an import has come, in words. */
function useProgressText({ progress, entryCount }: RunningStage): {
  readonly phase: string;
  readonly numbers: string;
} {
  const { t, i18n } = useTranslation();
  const phase = t(`import.phase.${progress?.phase ?? 'reading'}`);
  if (progress === null) return { phase, numbers: '' };
  const count = t('import.entriesDone', {
    done: numberText(progress.entryCount, i18n.language),
    count: entryCount,
    total: numberText(entryCount, i18n.language),
  });
  const left =
    progress.secondsLeft === null
      ? []
      : [t('import.timeLeft', { time: secondsText(progress.secondsLeft, i18n.language) })];
  return { phase, numbers: [count, ...left].join(' · ') };
}

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
    <aside className={importStripStyles.strip} aria-label={t('import.strip')}>
      <Icon aria-hidden className={importStripStyles.icon} />
      <p role="status" className={importStripStyles.text}>
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
    <aside className={importStripStyles.strip} aria-label={t('import.strip')}>
      <div className={importStripStyles.progress}>
        <p className={importStripStyles.line}>
          <span className={importStripStyles.name}>{label}</span>
          <span className={importStripStyles.numbers}>{numbers === '' ? phase : numbers}</span>
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
