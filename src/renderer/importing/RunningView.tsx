import { useTranslation } from 'react-i18next';
import { numberText, secondsText } from '../ui/amounts.ts';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { cancelImport } from './importActions.ts';
import { type ImportStage, showImport } from './importStore.ts';
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
export function useProgressText({ progress, entryCount }: RunningStage): {
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
