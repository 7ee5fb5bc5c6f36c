import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/word.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DefinitionList.module.css';

/** So many are shown until the others are asked for. */
const SHOWN = 3;

interface DefinitionListProps {
  readonly definitions: readonly Definition[];
  /** Of the headword, which they are written in. */
  readonly lang: string;
}

/** What a word means in its own language. */
export function DefinitionList({ definitions, lang }: DefinitionListProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  if (definitions.length === 0) return null;
  // A button takes as much room as one more would.
  const most = definitions.length === SHOWN + 1 ? SHOWN + 1 : SHOWN;
  const shown = isWhole ? definitions : definitions.slice(0, most);
  const more = definitions.length - most;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>
        {t(/^en(?:-|$)/.test(lang) ? 'word.definitionsEnglish' : 'word.definitions')}
      </h3>
      <ol id={id} className={styles.definitions}>
        {shown.map(({ partOfSpeech, text }) => (
          <li key={`${partOfSpeech} ${text}`} lang={lang} className={styles.definition}>
            {partOfSpeech === '' ? null : (
              <span className={styles.partOfSpeech}>{partOfSpeech} </span>
            )}
            {text}
          </li>
        ))}
      </ol>
      {more <= 0 ? null : (
        <Button
          look="link"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? t('word.fewerDefinitions') : t('word.moreDefinitions', { count: more })}
        </Button>
      )}
    </section>
  );
}
