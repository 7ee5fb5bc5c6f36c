import { useTranslation } from 'react-i18next';
import type { Lookup } from '../../search/useLookup.ts';
import styles from './NoHits.module.css';

/** What is told in place of hits. */
export function NoHits({ lookup }: { readonly lookup: Lookup }) {
  const { t } = useTranslation();
  const hasNothing = lookup.answer !== null && lookup.isComplete;
  const text = lookup.isFailed ? 'search.failed' : hasNothing ? 'popup.nothing' : 'popup.hint';
  return (
    <p role="status" className={styles.message}>
      {/* While the first answer is awaited there is nothing to tell. */}
      {lookup.isSettled || lookup.isFailed ? t(text) : null}
    </p>
  );
}
