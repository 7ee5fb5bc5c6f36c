import { useTranslation } from 'react-i18next';
import type { DayCount } from '../../../shared/review.ts';
import styles from './Calendar.module.css';
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

/** A day of the calendar: `week` counts columns from the left, `weekday` rows from Monday. */
interface CalendarCell {
  readonly day: string;
  readonly week: number;
  readonly weekday: number;
  readonly count: number;
  /** 0 for none to 4 for the most. */
  readonly level: number;
}

const DAY = 86_400_000;

/** The days of the last weeks up to today, whose week is the last column. */
export function calendarCells(
  days: readonly DayCount[],
  today: string,
  weeks: number,
): readonly CalendarCell[] {
  const end = Date.parse(`${today}T00:00:00Z`);
  if (Number.isNaN(end)) return [];
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  const most = Math.max(...counts.values(), 1);
  const lastWeekday = (new Date(end).getUTCDay() + 6) % 7;
  const length = (weeks - 1) * 7 + lastWeekday + 1;
  return Array.from({ length }, (_, index) => {
    const day = new Date(end - (length - 1 - index) * DAY).toISOString().slice(0, 10);
    const count = counts.get(day) ?? 0;
    return {
      day,
      week: Math.floor(index / 7),
      weekday: index % 7,
      count,
      level: count === 0 ? 0 : Math.ceil((count / most) * 4),
    };
  });
}

/** Where the name of a month stands: above the first column that begins in it. */
export function calendarMonths(
  cells: readonly CalendarCell[],
): readonly { readonly month: string; readonly week: number }[] {
  const months = new Map<string, number>();
  for (const { day, week, weekday } of cells) {
    const month = day.slice(0, 7);
    if (weekday === 0 && !months.has(month)) months.set(month, week);
  }
  const found = [...months].map(([month, week]) => ({ month, week }));
  // The name of a month that has hardly begun in the first column would run into the next one.
  return found.filter(
    ({ week }, index) => (found[index + 1]?.week ?? Infinity) - week >= NAME_WEEKS,
  );
}

/** This many columns the name of a month takes. */
const NAME_WEEKS = 3;
