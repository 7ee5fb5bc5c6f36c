import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer } from 'virtua';
import { failureText } from '../../data/failureText.ts';
import { historyDaysQuery } from '../../data/queries.ts';
import { ClearHistory } from '../../history/ClearHistory.tsx';
import { useRemoveLookups } from '../../data/useRemoveLookups.ts';
import { hasAllWords } from '../../search/plainFilter.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RowGuard } from '../../ui/RowGuard.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { DayTitle } from './DayTitle.tsx';
import styles from './HistoryPage.module.css';
import { historyRows } from './historyRows.ts';
import { LookupRow } from './LookupRow.tsx';

interface LookupListProps {
  /** What chooses between the lists. */
  readonly choice: ReactNode;
}

/** What was looked up and found, by day. */
export function LookupList({ choice }: LookupListProps) {
  const { t } = useTranslation();
  const { data, isError, dataUpdatedAt } = useQuery(historyDaysQuery);
  const [openedAt] = useState(Date.now);
  const now = Math.max(openedAt, dataUpdatedAt);
  const removeLookups = useRemoveLookups();
  const [query, setQuery] = useState('');
  const filter = useDeferredValue(query);
  const items = data?.kind === 'done' ? data.value : null;
  const rows = useMemo(() => {
    const found = (items ?? []).filter(({ item }) =>
      hasAllWords([item.headword, item.translation, item.query], filter),
    );
    return historyRows(
      found.map(({ item }) => item),
      now,
    );
  }, [items, filter, now]);

  const failure = data?.kind === 'failed' ? data.reason : isError ? 'unknown' : null;
  const hasItems = items !== null && items.length > 0;
  const tools = hasItems ? (
    <div className={styles.tools}>
      <SearchField
        label={t('history.search')}
        clearLabel={t('search.clear')}
        placeholder={t('history.search')}
        value={query}
        onValue={setQuery}
      />
      <ClearHistory isEmpty={false} />
    </div>
  ) : null;
  return (
    <>
      <div className={styles.bar}>
        {choice}
        {tools}
      </div>
      {failure === null ? null : (
        <p role="alert" className={styles.message}>
          {t('history.failed', { why: failureText(t, failure) })}
        </p>
      )}
      {items !== null && items.length === 0 ? (
        <EmptyState icon={History} title={t('history.emptyTitle')}>
          <p>{t('history.empty')}</p>
        </EmptyState>
      ) : null}
      {hasItems && rows.length === 0 ? (
        <p className={styles.message}>{t('history.noMatch', { query })}</p>
      ) : null}
      {rows.length === 0 ? null : (
        <section aria-label={t('history.list')} className={styles.list}>
          <Virtualizer data={rows}>
            {(row) =>
              row.kind === 'day' ? (
                <DayTitle key={row.at} at={row.at} daysAgo={row.daysAgo} />
              ) : (
                <RowGuard
                  key={row.key}
                  name={row.item.headword}
                  rowIndex={null}
                  onRemove={() => void removeLookups(row.item.entryId)}
                >
                  <LookupRow item={row.item} />
                </RowGuard>
              )
            }
          </Virtualizer>
        </section>
      )}
    </>
  );
}
