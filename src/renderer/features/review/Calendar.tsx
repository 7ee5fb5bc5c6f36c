import { useTranslation } from 'react-i18next';
import type { DayCount } from '../../../shared/review.ts';
import { calendarCells } from './calendarCells.ts';
import styles from './charts.module.css';
import { dayText } from './dayText.ts';

interface CalendarProps {
  readonly days: readonly DayCount[];
  /** The last day drawn. */
  readonly today: string;
}

const CELL = 12;
const WEEKS = 53;

/** A year as squares, a column a week; the more was reviewed on a day, the fuller its square. */
export function Calendar({ days, today }: CalendarProps) {
  const { t, i18n } = useTranslation();
  return (
    <figure className={styles.figure} aria-hidden>
      <svg className={styles.calendar} viewBox={`0 0 ${WEEKS * CELL} ${7 * CELL}`}>
        {calendarCells(days, today, WEEKS).map(({ day, week, weekday, count, level }) => (
          <rect
            key={day}
            className={styles.day}
            data-level={level}
            x={week * CELL}
            y={weekday * CELL}
            width={CELL - 2}
            height={CELL - 2}
            rx={2}
          >
            <title>{t('review.dayCount', { day: dayText(day, i18n.language), count })}</title>
          </rect>
        ))}
      </svg>
    </figure>
  );
}
