import { BookPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '../../../shared/hit.ts';
import { useAddToGlossary } from '../../data/useOwnGlossary.ts';
import { focusSearch, open, setExactOnly, useScreen } from '../../screen/screenStore.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './NoEntry.module.css';

interface NoEntryProps {
  readonly answer: SearchAnswer;
  /** What is near all the same: guesses, and texts that mention it. */
  readonly children?: ReactNode;
}

/** The library has no such word: says so, and offers what is spelled most like it or mentions it. */
export function NoEntry({ answer, children }: NoEntryProps) {
  const { t } = useTranslation();
  const exactOnly = useScreen((screen) => screen.exactOnly);
  const addWord = useAddToGlossary();
  const query = answer.query.trim();
  return (
    <section className={styles.page}>
      <div className={styles.head}>
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
        ) : (
          <>
            {answer.nearest.length === 0 ? null : (
              <p className={styles.nearest}>
                <span>{t('nothing.nearest')}</span>
                {answer.nearest.map((entry) => (
                  <Button
                    key={entry.id}
                    look="link"
                    lang={entry.headwordLanguage}
                    onClick={() => open(entry.headword, entry.id)}
                  >
                    {entry.headword}
                  </Button>
                ))}
              </p>
            )}
            {answer.hits.length === 0 && children === undefined ? (
              <p>{t('nothing.advice')}</p>
            ) : null}
            <Button icon={BookPlus} onClick={() => void addWord(query)}>
              {t('nothing.add')}
            </Button>
          </>
        )}
      </div>
      {children === undefined ? null : <div className={styles.near}>{children}</div>}
    </section>
  );
}
