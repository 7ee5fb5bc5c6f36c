import { useTranslation } from 'react-i18next';
import { useLibrarySummary } from '../../data/useLibrarySummary.ts';
import { goTo } from '../../screen/screenStore.ts';
import { numberText } from '../../ui/amounts.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './LibrarySummary.module.css';

/** What is looked up in, by name and number. */
export function LibrarySummary() {
  const { t, i18n } = useTranslation();
  const summary = useLibrarySummary();
  if (summary === null) return null;
  return (
    <>
      <p>{summary.sentence}</p>
      <ul className={styles.list}>
        {summary.searched.map(({ id, name, entryCount }) => (
          <li key={id} className={styles.item}>
            <span>{name}</span>
            <span className={styles.count}>{numberText(entryCount, i18n.language)}</span>
          </li>
        ))}
      </ul>
      <Button look="link" onClick={() => goTo('library')}>
        {t('summary.open')}
      </Button>
    </>
  );
}
