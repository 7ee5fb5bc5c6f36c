import { BookPlus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermPart } from '../../../shared/reading.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './PassView.module.css';

interface BuiltTermProps {
  readonly term: string;
  readonly parts: readonly TermPart[];
  /** The rendering of each part. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  readonly onMakeMine: () => void;
}

/**
 * A rendering that is put together of the words of a term: of each word another one can be chosen, and
 * Enter puts what is chosen into the reader's glossary.
 */
export function BuiltTerm({ term, parts, chosen, onChoose, onMakeMine }: BuiltTermProps) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onMakeMine();
  };
  return (
    <span className={styles.parts}>
      {parts.map(({ word, choices }, i) => (
        // eslint-disable-next-line react/no-array-index-key -- a word may stand twice in a term
        <span key={i} className={styles.partOfTerm}>
          {i === 0 ? null : ' + '}
          {choices.length < 2 ? (
            <span lang="zh-Hans">{chosen[i]}</span>
          ) : (
            <select
              lang="zh-Hans"
              className={styles.choice}
              aria-label={t('reading.choice', { word })}
              value={chosen[i]}
              onKeyDown={onKeyDown}
              onChange={(event) => onChoose(chosen.with(i, event.target.value))}
            >
              {choices.map((choice) => (
                <option key={choice}>{choice}</option>
              ))}
            </select>
          )}
        </span>
      ))}
      <span className={styles.built}>{t('reading.built')}</span>
      <IconButton icon={BookPlus} label={t('reading.makeMine', { term })} onClick={onMakeMine} />
    </span>
  );
}
