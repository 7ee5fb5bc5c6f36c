import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { removedDictionariesQuery } from '../../data/queries.ts';
import { useLibraryChanges } from '../../data/useLibraryChanges.ts';
import { byteText } from '../../ui/amounts.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import styles from './RemovedList.module.css';

/** What was removed and is still there: to be restored, or deleted to free its space. */
export function RemovedList() {
  const { t, i18n } = useTranslation();
  const { data = [] } = useQuery(removedDictionariesQuery);
  const { restore, deleteForGood } = useLibraryChanges();
  if (data.length === 0) return null;
  return (
    <details className={styles.removed}>
      <summary className={styles.summary}>
        {t('library.recentlyRemoved', { count: data.length })}
      </summary>
      <p className={styles.help}>{t('library.removedHelp')}</p>
      <ul className={styles.list}>
        {data.map((item) => (
          <li key={item.id} className={styles.row}>
            <span className={styles.name}>{item.name}</span>
            <span className={styles.size}>{byteText(item.size, i18n.language)}</span>
            <Button
              aria-label={t('library.restoreNamed', { name: item.name })}
              onClick={() => void restore(item)}
            >
              {t('library.restore')}
            </Button>
            <ConfirmDialog
              trigger={t('library.deleteNow')}
              title={t('library.deleteTitle', { name: item.name })}
              text={t('library.deleteText', { size: byteText(item.size, i18n.language) })}
              confirmLabel={t('library.deleteNow')}
              cancelLabel={t('common.cancel')}
              onConfirm={() => void deleteForGood(item)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
