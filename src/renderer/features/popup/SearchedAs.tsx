import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '../../../shared/hit.ts';
import { isRepaired } from '../../search/isRepaired.ts';
import styles from './SearchedAs.module.css';

/** What was done to the text before it was searched; nothing where it was left as it is. */
export function SearchedAs({ answer }: { readonly answer: SearchAnswer | null }) {
  const { t } = useTranslation();
  if (answer === null || !isRepaired(answer)) return null;
  return <p className={styles.line}>{t('search.searchedAs', { text: answer.searchedAs })}</p>;
}
