import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import { mentionsQuery, papersQuery } from '../data/queries.ts';
import { readPaper } from '../reading/readingStore.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EntryTexts.module.css';

/** So many sentences are shown with an entry. */
const MOST = 3;

/** Where the reader has met the word: sentences of the papers that are kept. */
export function OwnSentences({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const { data: papers } = useQuery(papersQuery);
  const hasPapers = papers?.kind === 'done' && papers.value.length > 0;
  const { data, isPlaceholderData } = useQuery({
    ...mentionsQuery(entry.headword, MOST),
    enabled: hasPapers,
  });
  if (!hasPapers || data?.kind !== 'done' || isPlaceholderData) return null;
  const { count, paperCount, sentences } = data.value;
  const [last] = sentences;
  if (last === undefined) return null;
  const open = ({ paperId, title }: typeof last): void =>
    void readPaper({ kind: 'kept', id: paperId }, title, true);
  return (
    <section className={styles.section} aria-label={t('reading.own')}>
      <h3 className={styles.label}>{t('reading.own')}</h3>
      <p>
        <Button look="link" onClick={() => open(last)}>
          {t('reading.ownCount', { count, paperCount, title: last.title })}
        </Button>
      </p>
      <ul className={styles.examples}>
        {sentences.map(({ sentence }, i) => (
          // eslint-disable-next-line react/no-array-index-key -- a sentence may stand twice
          <li key={i} className={styles.example}>
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
