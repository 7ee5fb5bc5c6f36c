import { BookPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '../../../shared/hit.ts';
import { focusSearch, open, setExactOnly, useScreen } from '../../screen/screenStore.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './NothingFound.module.css';
import { useAddToGlossary } from './useAddToGlossary.ts';

interface NothingFoundProps {
  readonly answer: SearchAnswer;
}

/** No hits: the words that are spelled most like it, and what else may help. */
export function NothingFound({ answer }: NothingFoundProps) {
  const { t } = useTranslation();
  const exactOnly = useScreen((screen) => screen.exactOnly);
  const addWord = useAddToGlossary();
  const query = answer.query.trim();
  return (
    <section className={styles.nothing}>
      <h2 className={styles.title}>
        {t(exactOnly ? 'nothing.titleExact' : 'nothing.title', { query })}
      </h2>
      {exactOnly ? (
        <>
          <p>{t('nothing.adviceExact')}</p>
          <Button
            onClick={() => {
              setExactOnly(false);
              focusSearch();
            }}
          >
            {t('nothing.showAll')}
          </Button>
        </>
      ) : null}
      {answer.nearest.length === 0 ? null : (
        <>
          <h3 className={styles.label}>{t('nothing.nearest')}</h3>
          <ul className={styles.nearest}>
            {answer.nearest.map((entry) => (
              <li key={entry.id}>
                <Button onClick={() => open(entry.headword, entry.id)}>
                  <span lang={entry.headwordLanguage} className={styles.headword}>
                    {entry.headword}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {exactOnly ? null : (
        <>
          <p>{t('nothing.advice')}</p>
          <Button icon={BookPlus} onClick={() => void addWord(query)}>
            {t('nothing.add')}
          </Button>
        </>
      )}
    </section>
  );
}
