import { useTranslation } from 'react-i18next';
import type { Sense } from '../../../shared/word.ts';
import { useSettings } from '../../data/useSettings.ts';
import { ShownText } from '../../ui/ShownText.tsx';
import { fieldOf, senseGroups } from './senseGroups.ts';
import styles from './SenseList.module.css';

interface SenseListProps {
  readonly senses: readonly Sense[];
  /** Of the glosses. */
  readonly lang: string;
}

/** What a word means, a line for each part of speech and each field, the reader's fields first. */
export function SenseList({ senses, lang }: SenseListProps) {
  const { t } = useTranslation();
  const { fields } = useSettings();
  const groups = senseGroups(senses, fields);
  const nameOf = (label: string): string => {
    const field = fieldOf(label);
    return field === null ? label : t(`word.field.${field}`);
  };
  if (groups.length === 0) return null;
  const isMarked = groups.some(
    ({ partOfSpeech, labels }) => partOfSpeech !== '' || labels.length > 0,
  );
  return (
    <ol className={styles.senses} aria-label={t('word.senses')} data-marked={isMarked}>
      {groups.map(({ partOfSpeech, labels, glosses }) => (
        <li key={`${partOfSpeech} ${labels.join(' ')}`} className={styles.sense}>
          {isMarked ? (
            <span className={styles.mark}>
              {partOfSpeech === '' ? null : (
                <span className={styles.partOfSpeech}>{partOfSpeech}</span>
              )}
              {labels.map((label) => (
                <span key={label} className={styles.label}>
                  {nameOf(label)}
                </span>
              ))}
            </span>
          ) : null}
          <ShownText text={glosses.join(separatorOf(lang))} lang={lang} />
        </li>
      ))}
    </ol>
  );
}

/** What parts renderings that can stand for each other. */
const separatorOf = (lang: string): string => (/^zh(?:-|$)/.test(lang) ? '，' : '; ');
