import { useTranslation } from 'react-i18next';
import type { Sense } from '../../../shared/word.ts';
import { ShownText } from '../../ui/ShownText.tsx';
import styles from './SenseList.module.css';

interface SenseListProps {
  readonly senses: readonly Sense[];
  /** Of the glosses. */
  readonly lang: string;
}

/** What a word means, a line each: part of speech, field or register, renderings. */
export function SenseList({ senses, lang }: SenseListProps) {
  const { t } = useTranslation();
  if (senses.length === 0) return null;
  return (
    <ol className={styles.senses} aria-label={t('word.senses')}>
      {senses.map((sense, index) => (
        // Two senses may well say the same.
        // oxlint-disable-next-line react/no-array-index-key -- the list never changes its order
        <li key={index} className={styles.sense}>
          {sense.partOfSpeech === '' ? null : (
            <span className={styles.partOfSpeech}>{sense.partOfSpeech}</span>
          )}
          <span>
            {sense.labels.map((label) => (
              <span key={label} className={styles.label}>
                {label}
              </span>
            ))}
            <ShownText text={sense.glosses.join(separatorOf(lang))} lang={lang} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What parts renderings that can stand for each other. */
const separatorOf = (lang: string): string => (/^zh(?:-|$)/.test(lang) ? '，' : '; ');
