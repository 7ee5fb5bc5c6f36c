import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Favorite } from '../../../shared/favorite.ts';
import { dictionaryNameOf } from '../../i18n/dictionaryName.ts';
import { dayText } from '../../i18n/whenText.ts';
import { numberText } from '../../ui/amounts.ts';
import { ShownText } from '../../ui/ShownText.tsx';
import styles from './FavoriteRow.module.css';

interface FavoriteRowProps {
  readonly favorite: Favorite;
  /** How often its entry was looked up. */
  readonly lookups: number;
  readonly rowIndex: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (kind: 'only' | 'toggle' | 'range') => void;
  readonly onOpen: () => void;
}

export function FavoriteRow(props: FavoriteRowProps) {
  const { favorite, lookups, rowIndex, isActive, isSelected, onSelect, onOpen } = props;
  const { t, i18n } = useTranslation();

  const onClick = ({ shiftKey, ctrlKey, metaKey }: MouseEvent): void =>
    onSelect(shiftKey ? 'range' : ctrlKey || metaKey ? 'toggle' : 'only');

  return (
    // Its keys are those of the grid around it.
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      className={styles.row}
      onClick={onClick}
      onDoubleClick={onOpen}
    >
      <div role="gridcell" className={styles.check}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('favorites.select', { headword: favorite.headword })}
          checked={isSelected}
          onClick={(event) => event.stopPropagation()}
          onChange={() => onSelect('toggle')}
        />
      </div>
      <div role="gridcell" lang={favorite.headwordLanguage} className={styles.headword}>
        <button type="button" tabIndex={-1} className={styles.open} onClick={onOpen}>
          {favorite.headword}
        </button>
      </div>
      <div role="gridcell" data-column="reading" lang="zh-Latn-pinyin" className={styles.quiet}>
        {favorite.reading}
      </div>
      <div role="gridcell" className={styles.cell}>
        <ShownText text={favorite.translation} lang={favorite.translationLanguage} />
        {favorite.tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
        {favorite.note === '' ? null : <span className={styles.note}>{favorite.note}</span>}
      </div>
      <div role="gridcell" data-column="dictionaryName" className={styles.quiet}>
        {dictionaryNameOf(t, favorite)}
      </div>
      <div role="gridcell" data-column="lookups" className={styles.number}>
        {lookups === 0 ? '' : numberText(lookups, i18n.language)}
      </div>
      <div role="gridcell" data-column="addedAt" className={styles.quiet}>
        {dayText(favorite.addedAt, i18n.language)}
      </div>
    </div>
  );
}
