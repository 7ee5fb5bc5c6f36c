import { useQuery } from '@tanstack/react-query';
import { GraduationCap } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayCount, ReviewStats } from '../../../shared/review.ts';
import { failureText } from '../../data/failureText.ts';
import { reviewStatsQuery } from '../../data/queries.ts';
import { useFavorites } from '../../data/useFavorites.ts';
import { EmptyState } from '../../ui/Feedback.tsx';
import { type BarRow, Bars, ChartTable } from './Bars.tsx';
import { Calendar } from './Calendar.tsx';
import { dayText, monthText, shortDayText, shortMonthText } from './dayText.ts';
import styles from './Statistics.module.css';

/** What was reviewed, what will be, and how much was remembered: pictures with a table behind each. */
export function Statistics() {
  const { t } = useTranslation();
  const { data } = useQuery(reviewStatsQuery);
  if (data === undefined) return null;
  if (data.kind === 'failed') {
    return (
      <p role="alert" className={styles.message}>
        {t('review.failed', { why: failureText(t, data.reason) })}
      </p>
    );
  }
  const { fresh, learning, known } = data.value.cards;
  if (fresh + learning + known === 0 && data.value.reviews.length === 0) {
    return (
      <EmptyState icon={GraduationCap} title={t('review.noStatistics')}>
        <p>{t('review.empty')}</p>
      </EmptyState>
    );
  }
  return (
    <section
      aria-label={t('review.statistics')}
      className={styles.statistics}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and nothing else in it has the focus
      tabIndex={0}
    >
      <Totals stats={data.value} />
      {data.value.reviews.length === 0 ? null : <Year stats={data.value} />}
      <Forecast forecast={data.value.forecast} />
      <Retention retention={data.value.retention} />
    </section>
  );
}

/** The figures that are looked for first. */
function Totals({ stats }: { readonly stats: ReviewStats }) {
  const { t } = useTranslation();
  const { favorites } = useFavorites();
  const { fresh, learning, known } = stats.cards;
  const totals = reviewTotals(stats.reviews, stats.forecast[0]?.day ?? '');
  const figures = [
    [t('review.streak'), t('review.days', { count: totals.streak })],
    [t('review.longestStreak'), t('review.days', { count: totals.longestStreak })],
    [t('review.yearReviews'), String(totals.reviews)],
    [
      t('review.cards'),
      t('review.cardCount', { count: fresh + learning + known }),
      t('review.fromFavorites', { count: favorites.length }),
    ],
    [t('review.stageNew'), String(fresh)],
    [t('review.stageLearning'), String(learning)],
    [t('review.stageKnown'), String(known)],
  ] as const;
  return (
    <dl className={styles.totals}>
      {figures.map(([name, value, more]) => (
        <div key={name} className={styles.total}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
          {more === undefined ? null : <dd className={styles.name}>{more}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Year({ stats }: { readonly stats: ReviewStats }) {
  const { t, i18n } = useTranslation();
  return (
    <Part title={t('review.calendar')}>
      <Calendar days={stats.reviews} today={stats.forecast[0]?.day ?? ''} />
      <ChartTable
        caption={t('review.calendar')}
        head={[t('review.day'), t('review.count')]}
        rows={stats.reviews.map(({ day, count }) => ({
          key: day,
          label: dayText(day, i18n.language),
          shown: String(count),
        }))}
      />
    </Part>
  );
}

/** A day in this many has its date below its bar. */
const DATED = 7;

function Forecast({ forecast }: Pick<ReviewStats, 'forecast'>) {
  const { t, i18n } = useTranslation();
  const total = forecast.reduce((sum, { count }) => sum + count, 0);
  const rows = forecast.map(({ day, count }, index): BarRow => {
    const name = index === 0 ? t('review.today') : shortDayText(day, i18n.language);
    return {
      key: day,
      label: dayText(day, i18n.language),
      value: count,
      shown: String(count),
      above: String(count),
      below: index % DATED === 0 ? [name] : [],
    };
  });
  return (
    <Part title={t('review.forecast')}>
      {total === 0 ? (
        <p className={styles.nothing}>{t('review.noForecast')}</p>
      ) : (
        <Bars rows={rows} max={Math.max(...forecast.map(({ count }) => count), 1)} />
      )}
      <ChartTable
        caption={t('review.forecast')}
        head={[t('review.day'), t('review.count')]}
        rows={rows.filter(({ value }) => value > 0)}
      />
    </Part>
  );
}

function Retention({ retention }: Pick<ReviewStats, 'retention'>) {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  if (retention.length === 0) return null;
  const rows = retention.map(({ month, asked, known }): BarRow => {
    const share = percent.format(known / asked);
    return {
      key: month,
      label: monthText(month, i18n.language),
      value: known / asked,
      shown: t('review.shareOf', { share, known, count: asked }),
      above: share,
      below: [shortMonthText(month, i18n.language), `${known}/${asked}`],
    };
  });
  return (
    <Part title={t('review.retention')}>
      <p className={styles.nothing}>{t('review.retentionHelp')}</p>
      <Bars rows={rows} max={1} />
      <ChartTable
        caption={t('review.retention')}
        head={[t('review.month'), t('review.share')]}
        rows={rows}
      />
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface ReviewTotals {
  readonly reviews: number;
  /** Days in a row with reviews up to today; today may still be without one. */
  readonly streak: number;
  readonly longestStreak: number;
}

const DAY = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** What days with reviews, oldest first, come to. */
export function reviewTotals(days: readonly DayCount[], today: string): ReviewTotals {
  let run = 0;
  let longestStreak = 0;
  let before = Number.NaN;
  for (const { day } of days) {
    const number = numberOf(day);
    run = number === before + 1 ? run + 1 : 1;
    before = number;
    longestStreak = Math.max(longestStreak, run);
  }
  return {
    reviews: days.reduce((sum, { count }) => sum + count, 0),
    streak: numberOf(today) - before <= 1 ? run : 0,
    longestStreak,
  };
}
