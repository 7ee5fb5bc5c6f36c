import { useTranslation } from 'react-i18next';
import { focusSearch, setLiteral, useScreen } from '../../screen/screenStore.ts';
import { isRepaired } from '../../search/reasonText.ts';
import type { Lookup } from '../../search/useLookup.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/Page.tsx';
import styles from './StatusLine.module.css';

interface StatusLineProps {
  /** Null while nothing is asked: the line keeps its place. */
  readonly lookup: Lookup | null;
  /** Nothing of what was found is what was asked for. */
  readonly isNoAnswer: boolean;
}

/** How many hits, and for what: read out when it changes. */
export function StatusLine({ lookup, isNoAnswer }: StatusLineProps) {
  const { t } = useTranslation();
  const isLiteral = useScreen((screen) => screen.isLiteral);
  const answer = lookup?.answer ?? null;
  const wasRepaired = answer !== null && isRepaired(answer);
  // The button goes away with what it changes; the focus must not go with it.
  const searchLiterally = (literal: boolean): void => {
    setLiteral(literal);
    focusSearch();
  };
  return (
    <div className={styles.line}>
      <p role="status" className={styles.text}>
        {lookup?.isFailed === true ? (
          <span className={styles.failed}>{t('search.failed')}</span>
        ) : null}
        {lookup === null || answer === null ? null : (
          <>
            {isNoAnswer && answer.pattern === undefined ? (
              // The title of the page below says so in sight.
              <VisuallyHidden>{t('search.none')}</VisuallyHidden>
            ) : (
              <span className={styles.count}>
                {answer.pattern
                  ? t(answer.pattern.isAll ? 'search.matching' : 'search.matchingAtLeast', {
                      count: answer.pattern.count,
                    })
                  : t('search.hits', { count: lookup.hits.length })}
              </span>
            )}
            {wasRepaired ? (
              <span className={styles.repaired}>
                {t('search.searchedAs', { text: answer.searchedAs })}
              </span>
            ) : null}
            {isLiteral ? <span className={styles.literal}>{t('search.isLiteral')}</span> : null}
          </>
        )}
      </p>
      {lookup !== null && wasRepaired ? (
        <Button look="link" onClick={() => searchLiterally(true)}>
          {t('search.literal')}
        </Button>
      ) : null}
      {lookup !== null && isLiteral ? (
        <Button look="link" onClick={() => searchLiterally(false)}>
          {t('search.repaired')}
        </Button>
      ) : null}
    </div>
  );
}
