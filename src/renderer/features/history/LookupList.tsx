import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer } from 'virtua';
import type { EntryId } from '../../../shared/entry.ts';
import type { HistoryItem } from '../../../shared/favorite.ts';
import { api } from '../../api.ts';
import { attempt, failureText } from '../../data/failureText.ts';
import { historyDaysQuery } from '../../data/queries.ts';
import { queryClient } from '../../data/queryClient.ts';
import { useStar } from '../../data/useFavorites.ts';
import { StarButton, useListChoice } from '../../entry/StarButton.tsx';
import { formatted } from '../../i18n/whenText.ts';
import { ClearHistory } from '../../parts/ClearHistory.tsx';
import { open } from '../../screen/screenStore.ts';
import { hasAllWords } from '../../search/hitGroups.ts';
import { EmptyState, useFeedback } from '../../ui/Feedback.tsx';
import { RowGuard } from '../../ui/RowGuard.tsx';
import { ShownText } from '../../ui/ShownText.tsx';
import { SearchField } from '../../ui/TextField.tsx';
import dayTitleStyles from './DayTitle.module.css';
import styles from './HistoryPage.module.css';
import lookupRowStyles from './LookupRow.module.css';

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

interface DayTitleProps {
  readonly at: number;
  readonly daysAgo: number;
}

function DayTitle({ at, daysAgo }: DayTitleProps) {
  const { t, i18n } = useTranslation();
  const day = formatted(new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full' }), at);
  const name = daysAgo === 0 ? t('history.today') : daysAgo === 1 ? t('history.yesterday') : null;
  return (
    <h2 className={dayTitleStyles.day}>
      {name === null ? day : name}
      {name === null ? null : <span className={dayTitleStyles.date}>{day}</span>}
    </h2>
  );
}

/** Deletes the lookups of one entry, and tells of it when that failed. */
function useRemoveLookups(): (id: EntryId) => Promise<void> {
  const { t } = useTranslation();
  const say = useFeedback();
  return async (id) => {
    const outcome = await attempt(api.removeLookups(id));
    await queryClient.invalidateQueries({ queryKey: ['history'] });
    if (outcome.kind === 'done') return;
    say({
      text: t('history.notRemoved', { why: failureText(t, outcome.reason) }),
      isFailure: true,
    });
  };
}

type HistoryRow =
  /** `at` is any moment of that day; `daysAgo` counts calendar days. */
  | { readonly kind: 'day'; readonly at: number; readonly daysAgo: number }
  | { readonly kind: 'item'; readonly key: string; readonly item: HistoryItem };

const DAY = 86_400_000;

/** Midnight before a moment, in the reader's time zone. */
function startOfDay(at: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** Lookups, latest first, with a title where another calendar day begins. */
export function historyRows(items: readonly HistoryItem[], now: number): readonly HistoryRow[] {
  const today = startOfDay(now);
  return items.flatMap((item, index): HistoryRow[] => {
    const day = startOfDay(item.lastAt);
    const before = items[index - 1];
    const row = { kind: 'item', key: `${item.entryId} ${day}`, item } as const;
    if (before !== undefined && startOfDay(before.lastAt) === day) return [row];
    // Days with a change of the clock have 23 or 25 hours.
    const daysAgo = Math.round((today - day) / DAY);
    return [{ kind: 'day', at: item.lastAt, daysAgo }, row];
  });
}

interface LookupRowProps {
  readonly item: HistoryItem;
}

function LookupRow({ item }: LookupRowProps) {
  const { t, i18n } = useTranslation();
  const star = useStar({ id: item.entryId, headword: item.headword });
  const choice = useListChoice();
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' });
  const isTypedOtherwise = item.query.trim().toLowerCase() !== item.headword.toLowerCase();
  return (
    <div className={lookupRowStyles.row}>
      <span className={lookupRowStyles.time}>{formatted(time, item.lastAt)}</span>
      <button
        type="button"
        className={lookupRowStyles.entry}
        onClick={() => open(item.headword, item.entryId)}
      >
        <ShownText
          className={lookupRowStyles.headword}
          text={item.headword}
          lang={item.headwordLanguage}
        />
        <ShownText
          className={lookupRowStyles.translation}
          text={item.translation}
          lang={item.translationLanguage}
        />
      </button>
      <span className={lookupRowStyles.remark}>
        {isTypedOtherwise && item.query !== '' ? (
          <span className={lookupRowStyles.typed}>{t('history.typed', { query: item.query })}</span>
        ) : null}
        {item.count > 1 ? (
          <span className={lookupRowStyles.times}>{t('history.times', { count: item.count })}</span>
        ) : null}
      </span>
      <StarButton star={star} choice={choice} />
    </div>
  );
}
