import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../shared/import.ts';
import { openGlossary } from '../screen/screenStore.ts';
import { byteText, numberText, secondsText } from '../ui/amounts.ts';
import { Button } from '../ui/Button.tsx';
import { nextFile } from './importActions.ts';
import { Garbled, Skipped } from './LeftOut.tsx';
import styles from './ReportView.module.css';
import { useUndoImport } from './useUndoImport.ts';

interface ReportViewProps {
  readonly report: ImportReport;
}

/** What was taken in and what was not, with the way back. */
export function ReportView({ report }: ReportViewProps) {
  const { t, i18n } = useTranslation();
  const undo = useUndoImport();
  const { id, storedAs, entryCount, bytes, tookMs } = report;
  return (
    <div className={styles.report}>
      <p role="status">
        {t('import.taken', {
          count: entryCount,
          number: numberText(entryCount, i18n.language),
          size: byteText(bytes, i18n.language),
          time: secondsText(tookMs / 1000, i18n.language),
        })}
      </p>
      {report.replaced === null ? null : <p>{t('import.replaced')}</p>}
      <Garbled garbled={report.garbled} />
      <Skipped skipped={report.skipped} />
      <div className={styles.actions}>
        <Button onClick={() => void undo(report)}>{t('import.undo')}</Button>
        {storedAs === 'glossary' ? (
          <Button
            onClick={() => {
              openGlossary(id);
              nextFile();
            }}
          >
            {t('library.open')}
          </Button>
        ) : null}
        <Button look="accent" onClick={nextFile}>
          {t('import.finish')}
        </Button>
      </div>
    </div>
  );
}
