import type { HistoryItem } from '../../../shared/favorite.ts';
import { open } from '../../screen/screenStore.ts';
import { ShownText } from '../../ui/ShownText.tsx';
import styles from './RecentLookups.module.css';

/** So many stay in sight without scrolling. */
const SHOWN = 10;

interface RecentLookupsProps {
  /** What was looked up, the last first. */
  readonly items: readonly HistoryItem[];
}

export function RecentLookups({ items }: RecentLookupsProps) {
  return (
    <ul>
      {items.slice(0, SHOWN).map((item) => (
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
