import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import { synonymsQuery } from '../data/queries.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Synonyms.module.css';

interface SynonymsProps {
  readonly entry: Entry;
  readonly onOpen: (entry: Entry) => void;
}

/** Words that are rendered as this one is, in one line. */
export function Synonyms({ entry, onOpen }: SynonymsProps) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(synonymsQuery(entry.id));
  if (data.length === 0) return null;
  return (
    <section className={styles.synonyms}>
      <h3 className={styles.title}>{t('word.synonyms')}</h3>
      <ul className={styles.words}>
        {data.map((each) => (
          <li key={each.id}>
            <Button look="link" lang={each.headwordLanguage} onClick={() => onOpen(each)}>
              {each.headword}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
