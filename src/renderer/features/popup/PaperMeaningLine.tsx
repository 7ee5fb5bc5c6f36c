import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { acronymQuery } from '../../data/queries.ts';
import styles from './PaperMeaningLine.module.css';

/** Of an acronym, what the paper says that is read now: it stands above what dictionaries say. */
export function PaperMeaningLine({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  const text = query.trim();
  // As in an acronym: short, in one piece, with two capitals.
  const isAcronym = /^(?=\S{2,12}$)\S*\p{Lu}\S*\p{Lu}/u.test(text);
  const { data } = useQuery({ ...acronymQuery(text), enabled: isAcronym });
  if (!isAcronym || data === undefined || data === null) return null;
  const { acronym, meaning, title, sentence } = data;
  return (
    <p className={styles.line} title={sentence}>
      <span className={styles.where}>{t('reading.inPaper', { acronym, title })}</span>{' '}
      <strong className={styles.meaning}>{meaning}</strong>
    </p>
  );
}
