import { useTranslation } from 'react-i18next';
import { isRepaired } from '../../search/isRepaired.ts';
import type { Lookup } from '../../search/useLookup.ts';
import { focusSearch, setLiteral, useScreen } from '../../screen/screenStore.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './StatusLine.module.css';

interface StatusLineProps {
  readonly lookup: Lookup;
}

/** How many hits, how fast, and for what: read out when it changes, all but the time. */
export function StatusLine({ lookup }: StatusLineProps) {
  const { t, i18n } = useTranslation();
  const isLiteral = useScreen((screen) => screen.isLiteral);
  const { answer, hits, isFailed } = lookup;
  const wasRepaired = answer !== null && isRepaired(answer);
  // The button goes away with what it changes; the focus must not go with it.
  const searchLiterally = (literal: boolean): void => {
    setLiteral(literal);
    focusSearch();
  };
  const ms = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <div className={styles.line}>
      <p role="status" className={styles.text}>
        {isFailed ? <span className={styles.failed}>{t('search.failed')}</span> : null}
        {answer === null ? null : (
          <>
            <span>
              {answer.pattern
                ? t(answer.pattern.isAll ? 'search.matching' : 'search.matchingAtLeast', {
                    count: answer.pattern.count,
                  })
                : t('search.hits', { count: hits.length })}
            </span>
            <span aria-hidden>{t('search.took', { ms: ms.format(answer.tookMs) })}</span>
            {wasRepaired ? (
              <span className={styles.repaired}>
                {t('search.searchedAs', { text: answer.searchedAs })}
              </span>
            ) : null}
            {isLiteral ? <span className={styles.literal}>{t('search.isLiteral')}</span> : null}
          </>
        )}
      </p>
      {wasRepaired ? (
        <Button look="link" onClick={() => searchLiterally(true)}>
          {t('search.literal')}
        </Button>
      ) : null}
      {isLiteral ? (
        <Button look="link" onClick={() => searchLiterally(false)}>
          {t('search.repaired')}
        </Button>
      ) : null}
    </div>
  );
}
