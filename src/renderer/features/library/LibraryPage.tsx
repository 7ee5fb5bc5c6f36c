import { useQuery } from '@tanstack/react-query';
import { Library } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dictionariesQuery } from '../../data/queries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { DictionaryCard } from './DictionaryCard.tsx';
import styles from './LibraryPage.module.css';

/** Every glossary and dictionary, in the reader's order. What could not be loaded is a notice. */
export function LibraryPage() {
  const { t } = useTranslation();
  const { data, isError } = useQuery(dictionariesQuery);
  const total = (data ?? []).reduce((sum, { entryCount }) => sum + entryCount, 0);
  return (
    <Page
      title={t('section.library')}
      tools={
        total === 0 ? undefined : (
          <p className={styles.total}>{t('library.total', { count: total })}</p>
        )
      }
    >
      {isError ? (
        <p role="alert" className={styles.total}>
          {t('common.failed')}
        </p>
      ) : null}
      {data?.length === 0 ? (
        <EmptyState icon={Library} title={t('library.emptyTitle')}>
          <p>{t('library.empty')}</p>
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {data?.map((dictionary) => (
            <li key={dictionary.id}>
              <DictionaryCard dictionary={dictionary} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
