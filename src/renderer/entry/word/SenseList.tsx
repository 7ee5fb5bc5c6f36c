import { useTranslation } from 'react-i18next';
import type { Sense } from '../../../shared/word.ts';
import { fieldOf } from '../../../text/senses/senseGroups.ts';
import { ShownText } from '../../ui/ShownText.tsx';
import styles from './SenseList.module.css';

interface SenseListProps {
  /** In the order in which they are shown. */
  readonly groups: readonly Sense[];
  /** Of the glosses. */
  readonly lang: string;
}

/** What a word means, a line for each part of speech and each field. */
export function SenseList({ groups, lang }: SenseListProps) {
  const { t } = useTranslation();
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
