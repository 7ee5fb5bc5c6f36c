import { useTranslation } from 'react-i18next';
import type { GarbledText, SkippedLines } from '../../shared/import.ts';
import { numberText } from '../ui/amounts.ts';
import styles from './LeftOut.module.css';

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
