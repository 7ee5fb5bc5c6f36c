import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../shared/import.ts';
import { byteText, numberText } from '../ui/amounts.ts';
import styles from './PreviewFacts.module.css';

interface PreviewFactsProps {
  readonly preview: ImportPreview;
}

/** What the file is and how much is in it, at a glance. */
export function PreviewFacts({ preview }: PreviewFactsProps) {
  const { t, i18n } = useTranslation();
  const { fileName, format, entryCount, isWhole, duplicateCount, sizeOnDisk } = preview;
  const count = (value: number): string => {
    const number = numberText(value, i18n.language);
    return isWhole ? number : t('import.about', { number });
  };
  const facts = [
    [t('import.file'), fileName],
    [t('import.formatName'), t(`import.format.${format}`)],
    [t('import.entries'), count(entryCount)],
    [t('import.duplicates'), count(duplicateCount)],
    [t('import.size'), byteText(sizeOnDisk, i18n.language)],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
