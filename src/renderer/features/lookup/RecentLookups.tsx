import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { historyQuery } from '../../data/queries.ts';
import { useSettings } from '../../data/useSettings.ts';
import { open } from '../../screen/screenStore.ts';
import { ShownText } from '../../ui/ShownText.tsx';
import styles from './RecentLookups.module.css';

/** So many stay in sight without scrolling. */
const SHOWN = 10;

export function RecentLookups() {
  const { t } = useTranslation();
  const { recordHistory } = useSettings();
  const { data } = useQuery(historyQuery);
  if (data === undefined) return null;
  const items = data.kind === 'done' ? data.value.slice(0, SHOWN) : [];
  if (items.length === 0) {
    return <p className={styles.none}>{t(recordHistory ? 'home.noRecent' : 'home.recentOff')}</p>;
  }
  return (
    <ul>
      {items.map((item) => (
        <li key={item.entryId}>
          <button
            type="button"
            className={styles.item}
            onClick={() => open(item.headword, item.entryId)}
          >
            <ShownText
              className={styles.headword}
              text={item.headword}
              lang={item.headwordLanguage}
            />
            <ShownText
              className={styles.translation}
              text={item.translation}
              lang={item.translationLanguage}
            />
          </button>
        </li>
      ))}
    </ul>
  );
}
