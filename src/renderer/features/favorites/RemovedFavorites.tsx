import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer } from 'virtua';
import { removedQuery } from '../../data/queries.ts';
import { queryClient } from '../../data/queryClient.ts';
import { useFavoriteChanges } from '../../data/useFavorites.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Feedback.tsx';
import { ShownText } from '../../ui/ShownText.tsx';
import styles from './RemovedFavorites.module.css';

const DAY = 86_400_000;
const KEPT_FOR = 30 * DAY;

/** Favorites that were removed, with the way back while there is one. */
export function RemovedFavorites() {
  const { t } = useTranslation();
  const { data, dataUpdatedAt } = useQuery(removedQuery);
  const { restore } = useFavoriteChanges();
  const [openedAt] = useState(Date.now);
  const now = Math.max(openedAt, dataUpdatedAt);
  const removed = data?.kind === 'done' ? data.value : [];

  if (removed.length === 0) {
    return (
      <EmptyState icon={Trash2} title={t('lists.removedEmptyTitle')}>
        <p>{t('lists.removedEmpty')}</p>
      </EmptyState>
    );
  }
  return (
    <section aria-label={t('lists.removed')} className={styles.list}>
      <Virtualizer data={removed}>
        {(favorite) => (
          <div key={favorite.id} className={styles.row}>
            <ShownText
              className={styles.headword}
              text={favorite.headword}
              lang={favorite.headwordLanguage}
            />
            <ShownText
              className={styles.translation}
              text={favorite.translation}
              lang={favorite.translationLanguage}
            />
            <span className={styles.left}>
              {t('lists.daysLeft', {
                count: Math.max(Math.ceil((favorite.removedAt + KEPT_FOR - now) / DAY), 0),
              })}
            </span>
            <Button
              aria-label={`${t('lists.restore')}: ${favorite.headword}`}
              onClick={() =>
                void restore([favorite]).then(() => queryClient.invalidateQueries(removedQuery))
              }
            >
              {t('lists.restore')}
            </Button>
          </div>
        )}
      </Virtualizer>
    </section>
  );
}
