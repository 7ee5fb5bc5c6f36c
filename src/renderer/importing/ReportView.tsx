import { useTranslation } from 'react-i18next';
import type { GarbledText, ImportReport, SkippedLines } from '../../shared/import.ts';
import { api } from '../api.ts';
import { useChange } from '../data/failureText.ts';
import { openGlossary } from '../screen/screenStore.ts';
import { byteText, numberText, secondsText } from '../ui/amounts.ts';
import { Button } from '../ui/Button.tsx';
import { useFeedback } from '../ui/Feedback.tsx';
import { nextFile } from './importActions.ts';
import styles from './ReportView.module.css';

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

/** Takes an import out of the library again. */
function useUndoImport(): (report: ImportReport) => Promise<void> {
  const { t } = useTranslation();
  const say = useFeedback();
  const change = useChange();
  return async ({ id, name }) => {
    if ((await change(api.undoImport(id))) === null) return;
    say({ text: t('import.undone', { name }) });
    nextFile();
  };
}

/** Text that was once read with the wrong encoding: what could be restored, and what could not. */
export function Garbled({ garbled }: { readonly garbled: GarbledText }) {
  const { t, i18n } = useTranslation();
  const { repaired, lost, samples } = garbled;
  if (repaired === 0 && lost === 0) return null;
  return (
    <div className={styles.garbled}>
      {repaired === 0 ? null : <p>{t('import.repaired', { count: repaired })}</p>}
      {lost === 0 ? null : (
        <>
          <p>
            <strong>{t('import.lost', { count: lost })}</strong> {t('import.lostAdvice')}
          </p>
          <details>
            <summary className={styles.summary}>
              {t('import.lostSamples', { count: samples.length })}
            </summary>
            <ol className={styles.list}>
              {samples.map(({ line, text }) => (
                <li key={`${line} ${text}`} className={styles.line}>
                  <span className={styles.number}>{numberText(line, i18n.language)}</span>
                  <span>{text}</span>
                </li>
              ))}
            </ol>
          </details>
        </>
      )}
    </div>
  );
}

/** The lines that gave no entry, each with its reason. */
export function Skipped({ skipped }: { readonly skipped: SkippedLines }) {
  const { t, i18n } = useTranslation();
  const { count, lines } = skipped;
  if (count === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{t('import.skipped', { count })}</summary>
      <ol className={styles.list}>
        {lines.map(({ line, reason }) => (
          <li key={`${line} ${reason}`} className={styles.line}>
            <span className={styles.number}>{numberText(line, i18n.language)}</span>
            <span>{t(`import.skip.${reason}`)}</span>
          </li>
        ))}
      </ol>
      {count > lines.length ? (
        <p className={styles.more}>{t('import.skippedMore', { count: count - lines.length })}</p>
      ) : null}
    </details>
  );
}
