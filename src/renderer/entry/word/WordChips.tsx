import { useTranslation } from 'react-i18next';
import type { Level } from '../../../shared/word.ts';
import { numberText } from '../../ui/amounts.ts';
import { frequencyBand } from './frequencyBand.ts';
import styles from './WordChips.module.css';

interface WordChipsProps {
  readonly levels: readonly Level[];
  /** How common the word is; absent when it is not known. */
  readonly rank?: number | undefined;
}

/** Who learns the word, and how common it is. */
export function WordChips({ levels, rank }: WordChipsProps) {
  const { t, i18n } = useTranslation();
  const band = rank === undefined ? null : frequencyBand(rank);
  if (levels.length === 0 && band === null) return null;
  return (
    <ul className={styles.chips} aria-label={t('word.levels')}>
      {levels.map((level) => (
        <li key={level} className={styles.chip}>
          {t(`word.level.${level}`)}
        </li>
      ))}
      {band === null ? null : (
        <li className={styles.chip}>
          {t('word.top', { number: numberText(band, i18n.language) })}
        </li>
      )}
    </ul>
  );
}
