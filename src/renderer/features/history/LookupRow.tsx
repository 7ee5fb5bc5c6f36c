import { useTranslation } from 'react-i18next';
import type { HistoryItem } from '../../../shared/favorite.ts';
import { useStar } from '../../data/useStar.ts';
import { StarButton } from '../../entry/StarButton.tsx';
import { useListChoice } from '../../entry/useListChoice.ts';
import { formatted } from '../../i18n/whenText.ts';
import { open } from '../../screen/screenStore.ts';
import { ShownText } from '../../ui/ShownText.tsx';
import styles from './LookupRow.module.css';

interface LookupRowProps {
  readonly item: HistoryItem;
}

export function LookupRow({ item }: LookupRowProps) {
  const { t, i18n } = useTranslation();
  const star = useStar({ id: item.entryId, headword: item.headword });
  const choice = useListChoice();
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' });
  const isTypedOtherwise = item.query.trim().toLowerCase() !== item.headword.toLowerCase();
  return (
    <div className={styles.row}>
      <span className={styles.time}>{formatted(time, item.lastAt)}</span>
      <button
        type="button"
        className={styles.entry}
        onClick={() => open(item.headword, item.entryId)}
      >
        <ShownText className={styles.headword} text={item.headword} lang={item.headwordLanguage} />
        <ShownText
          className={styles.translation}
          text={item.translation}
          lang={item.translationLanguage}
        />
      </button>
      <span className={styles.remark}>
        {isTypedOtherwise && item.query !== '' ? (
          <span className={styles.typed}>{t('history.typed', { query: item.query })}</span>
        ) : null}
        {item.count > 1 ? (
          <span className={styles.times}>{t('history.times', { count: item.count })}</span>
        ) : null}
      </span>
      <StarButton star={star} choice={choice} />
    </div>
  );
}
