import { useQuery } from '@tanstack/react-query';
import { GraduationCap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../data/failureText.ts';
import { reviewStatsQuery } from '../../data/queries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Bars } from './Bars.tsx';
import { Calendar } from './Calendar.tsx';
import { ChartTable } from './ChartTable.tsx';
import { dayText, monthText } from './dayText.ts';
import styles from './Statistics.module.css';

/** What was reviewed, what will be, and how much was remembered: pictures with a table behind each. */
export function Statistics() {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(reviewStatsQuery);
  if (data === undefined) return null;
  if (data.kind === 'failed') {
    return <p role="alert">{t('review.failed', { why: failureText(t, data.reason) })}</p>;
  }
  const { reviews, forecast, retention, cards } = data.value;
  const { language } = i18n;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const forecastRows = forecast.map(({ day, count }) => ({
    key: day,
    label: dayText(day, language),
    value: count,
    shown: String(count),
  }));
  const retentionRows = retention.map(({ month, asked, known }) => ({
    key: month,
    label: monthText(month, language),
    value: known / asked,
    shown: percent.format(known / asked),
  }));

  return (
    <section
      aria-label={t('review.statistics')}
      className={styles.statistics}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and nothing else in it has the focus
      tabIndex={0}
    >
      <p className={styles.stages}>{t('review.stages', { ...cards })}</p>
      <section>
        <h2 className={styles.title}>{t('review.forecast')}</h2>
        <Bars rows={forecastRows} max={Math.max(...forecast.map(({ count }) => count), 1)} />
        <ChartTable
          caption={t('review.forecast')}
          head={[t('review.day'), t('review.count')]}
          rows={forecastRows}
        />
      </section>
      {reviews.length === 0 ? (
        <EmptyState icon={GraduationCap} title={t('review.noStatistics')} />
      ) : (
        <section>
          <h2 className={styles.title}>{t('review.calendar')}</h2>
          <Calendar days={reviews} today={forecast[0]?.day ?? ''} />
          <ChartTable
            caption={t('review.calendar')}
            head={[t('review.day'), t('review.count')]}
            rows={reviews.map(({ day, count }) => ({
              key: day,
              label: dayText(day, language),
              shown: String(count),
            }))}
          />
        </section>
      )}
      {retention.length === 0 ? null : (
        <section>
          <h2 className={styles.title}>{t('review.retention')}</h2>
          <Bars rows={retentionRows} max={1} />
          <ChartTable
            caption={t('review.retention')}
            head={[t('review.month'), t('review.share')]}
            rows={retentionRows}
          />
        </section>
      )}
    </section>
  );
}
