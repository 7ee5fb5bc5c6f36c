import { useTranslation } from 'react-i18next';
import type { DayCount } from '../../../shared/review.ts';
import styles from './Calendar.module.css';
import { calendarCells, calendarMonths } from './calendarCells.ts';
import { dayText, shortMonthText, weekdayText } from './dayText.ts';

interface CalendarProps {
  readonly days: readonly DayCount[];
  /** The last day drawn. */
  readonly today: string;
}

const WEEKS = 53;
/** Rows that are named: Monday, Wednesday, Friday. */
const NAMED = [0, 2, 4] as const;
const LEVELS = [0, 1, 2, 3, 4] as const;

/** A year as squares, a column a week; the more was reviewed on a day, the fuller its square. */
export function Calendar({ days, today }: CalendarProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const cells = calendarCells(days, today, WEEKS);
  return (
    <figure className={styles.figure} aria-hidden>
      <div className={styles.weekdays}>
        {NAMED.map((weekday) => (
          <span key={weekday} style={{ gridRow: weekday + 2 }}>
            {weekdayText(weekday, language)}
          </span>
        ))}
      </div>
      {/* Of a year that is too wide for the window the last weeks are shown. */}
      <div className={styles.window}>
        <div className={styles.year}>
          {calendarMonths(cells).map(({ month, week }) => (
            <span key={month} className={styles.month} style={{ gridColumn: week + 1 }}>
              {shortMonthText(month, language)}
            </span>
          ))}
          {cells.map(({ day, week, weekday, count, level }) => (
            <span
              key={day}
              className={styles.day}
              data-level={level}
              data-today={day === today || undefined}
              style={{ gridColumn: week + 1, gridRow: weekday + 2 }}
              title={t('review.dayCount', { day: dayText(day, language), count })}
            />
          ))}
        </div>
      </div>
      <figcaption className={styles.legend}>
        <span>{t('review.fewer')}</span>
        {LEVELS.map((level) => (
          <span key={level} className={styles.day} data-level={level} />
        ))}
        <span>{t('review.more')}</span>
      </figcaption>
    </figure>
  );
}
