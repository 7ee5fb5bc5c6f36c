import { useTranslation } from 'react-i18next';
import type { LibraryItem } from '../../../shared/library.ts';
import { formatted } from '../../i18n/whenText.ts';
import { numberText } from '../../ui/amounts.ts';
import styles from './LibraryDetails.module.css';

interface LibraryDetailsProps {
  readonly item: LibraryItem;
}

/** Where a dictionary comes from and on what terms. */
export function LibraryDetails({ item }: LibraryDetailsProps) {
  const { t, i18n } = useTranslation();
  const { source, licence, format, fileName, addedAt, mediaCount } = item;
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' });
  const facts = [
    [t('library.source'), source === '' ? t('library.unknown') : source],
    [t('library.licence'), licence === '' ? t('library.unknown') : licence],
    ...(format === null ? [] : [[t('library.format'), t(`import.format.${format}`)] as const]),
    ...(fileName === '' ? [] : [[t('library.fileName'), fileName] as const]),
    ...(addedAt === 0 ? [] : [[t('library.addedAt'), formatted(day, addedAt)] as const]),
    ...(mediaCount === 0
      ? []
      : [[t('library.media'), numberText(mediaCount, i18n.language)] as const]),
  ] as const;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{t('library.details')}</summary>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {item.isEditable || item.problem !== null || item.isOn ? null : (
        <p className={styles.name}>{t('browse.off')}</p>
      )}
    </details>
  );
}
