import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mentionsQuery } from '../../data/queries.ts';
import { readPaper } from '../../data/readingStore.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ReadingPage.module.css';

/** This many sentences are shown. */
const MOST = 50;

/** The sentences of all papers with a word or a phrase in them. */
export function FoundSentences({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(mentionsQuery(text, MOST));
  if (data?.kind !== 'done') return null;
  const { count, paperCount, sentences } = data.value;
  return (
    <>
      <p role="status" className={styles.source}>
        {count === 0 ? t('reading.notInPapers') : t('reading.inPapers', { count, paperCount })}
      </p>
      <ul>
        {sentences.map(({ paperId, title, sentence }, i) => (
          // eslint-disable-next-line react/no-array-index-key -- a sentence may stand twice
          <li key={i} className={styles.found}>
            <p lang="en">{sentence}</p>
            <p className={styles.source}>
              <Button
                look="link"
                onClick={() => void readPaper({ kind: 'kept', id: paperId }, title, true)}
              >
                {title}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
