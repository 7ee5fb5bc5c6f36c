import { useTranslation } from 'react-i18next';
import { formatted } from '../../i18n/whenText.ts';
import styles from './DayTitle.module.css';

interface DayTitleProps {
  readonly at: number;
  readonly daysAgo: number;
}

export function DayTitle({ at, daysAgo }: DayTitleProps) {
  const { t, i18n } = useTranslation();
  const day = formatted(new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full' }), at);
  const name = daysAgo === 0 ? t('history.today') : daysAgo === 1 ? t('history.yesterday') : null;
  return (
    <h2 className={styles.day}>
      {name === null ? day : name}
      {name === null ? null : <span className={styles.date}>{day}</span>}
    </h2>
  );
}
