import { BookOpenText, FileWarning } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PaperRefusal } from '../../../shared/reading.ts';
import { useApiEvent } from '../../data/useSettings.ts';
import {
  cancelPass,
  choosePaper,
  closePaper,
  notePass,
  useReading,
} from '../../data/readingStore.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, ProgressBar } from '../../ui/Feedback.tsx';
import { Page } from '../../ui/Page.tsx';
import { PaperReader } from './PaperReader.tsx';
import { PassView } from './PassView.tsx';
import styles from './ReadingPage.module.css';
import { ReadingStart } from './ReadingStart.tsx';

/** Papers: the way to one, its pass, or its text. */
export function ReadingPage() {
  const { t } = useTranslation();
  const stage = useReading((reading) => reading.stage);
  useApiEvent('passProgress', notePass);
  if (stage.kind === 'passed') {
    const { paper } = stage;
    return stage.isReading ? <PaperReader paper={paper} /> : <PassView paper={paper} />;
  }
  if (stage.kind === 'idle') return <ReadingStart />;
  return (
    <Page title={t('section.reading')}>
      {stage.kind === 'passing' ? (
        <EmptyState icon={BookOpenText} title={t('reading.passing', { name: stage.name })}>
          <div className={styles.progress}>
            <ProgressBar
              label={t('reading.passing', { name: stage.name })}
              share={stage.share === 0 ? null : stage.share}
            />
            <Button onClick={cancelPass}>{t('common.cancel')}</Button>
          </div>
        </EmptyState>
      ) : (
        <EmptyState icon={FileWarning} title={t('reading.refused', { name: stage.name })}>
          <p role="alert">{refusalText(t, stage.refusal)}</p>
          <div className={styles.buttons}>
            <Button look="accent" onClick={() => void choosePaper()}>
              {t('reading.open')}
            </Button>
            <Button onClick={closePaper}>{t('reading.back')}</Button>
          </div>
        </EmptyState>
      )}
    </Page>
  );
}

/** Where a paper is refused for other reasons than a dictionary would be, in words of its own. */
function refusalText(t: TFunction, { fault }: PaperRefusal): string {
  switch (fault) {
    case 'encrypted':
    case 'no-text':
    case 'not-recognised':
    case 'too-large':
    case 'damaged':
    case 'truncated':
    case 'unreadable':
      return t(`reading.fault.${fault}`);
    default:
      return t(`import.fault.${fault}`);
  }
}
