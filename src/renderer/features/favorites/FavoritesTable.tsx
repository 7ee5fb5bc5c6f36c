import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { Favorite, FavoriteId } from '../../../shared/favorite.ts';
import { dictionaryNameOf } from '../../i18n/languageNames.ts';
import { dayText } from '../../i18n/whenText.ts';
import { numberText } from '../../ui/amounts.ts';
import { RowGuard } from '../../ui/RowGuard.tsx';
import { ShownText } from '../../ui/ShownText.tsx';
import favoriteRowStyles from './FavoriteRow.module.css';
import styles from './FavoritesTable.module.css';
import type { RowSelection, SelectionStep } from './rowSelection.ts';
import type { Lookups, Sort, SortColumn } from './useSortedFavorites.ts';

const COLUMNS = [
  ['headword', 'favorites.headword'],
  ['reading', 'favorites.reading'],
  ['translation', 'favorites.translation'],
  ['dictionaryName', 'favorites.dictionary'],
  ['lookups', 'favorites.lookups'],
  ['addedAt', 'favorites.added'],
] as const satisfies readonly (readonly [SortColumn, string])[];

interface FavoritesTableProps {
  readonly favorites: readonly Favorite[];
  readonly lookups: Lookups;
  readonly sort: Sort;
  readonly rows: RowSelection<FavoriteId>;
  /** Another number puts the focus on the active row. */
  readonly focusRequest: number;
  readonly onSort: (column: SortColumn) => void;
  readonly onSelect: (step: SelectionStep<FavoriteId>) => void;
  readonly onOpen: (favorite: Favorite) => void;
  readonly onRemove: (favorite: Favorite) => void;
}

/**
 * A grid whose rows are reached by the arrow keys: Shift extends the choice, space toggles it,
 * Enter opens, Delete removes. Only the rows in view are drawn.
 */
export function FavoritesTable(props: FavoritesTableProps) {
  const { favorites, lookups, sort, rows, focusRequest, onSort, onSelect, onOpen, onRemove } =
    props;
  const { t } = useTranslation();
  const body = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const granted = useRef(focusRequest);
  const found = favorites.findIndex(({ id }) => id === rows.active);
  const activeIndex = Math.max(found, 0);
  const isAll = favorites.every(({ id }) => rows.selected.has(id));

  useEffect(() => {
    // The focus follows the keys, but is not taken from elsewhere unless that is wished for.
    const hasFocus = body.current?.contains(document.activeElement) === true;
    if (found === -1 || (!hasFocus && focusRequest === granted.current)) return;
    granted.current = focusRequest;
    list.current?.scrollToIndex(found, { align: 'nearest' });
    body.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus();
  }, [found, favorites, focusRequest]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const active = favorites[activeIndex];
    if (active === undefined) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    const end = { Home: 0, End: favorites.length - 1 }[event.key];
    if (step !== undefined || end !== undefined) {
      const next = end ?? activeIndex + (found === -1 ? 0 : (step ?? 0));
      const to = favorites[Math.min(Math.max(next, 0), favorites.length - 1)];
      if (to !== undefined) onSelect({ kind: event.shiftKey ? 'range' : 'move', to: to.id });
    } else if (event.key === ' ') onSelect({ kind: 'toggle', to: active.id });
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onSelect({ kind: 'all' });
    else if (event.key === 'Escape' && rows.selected.size > 0) onSelect({ kind: 'none' });
    else if (event.key === 'Enter') onOpen(active);
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove(active);
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="grid"
      aria-label={t('favorites.table')}
      aria-multiselectable
      aria-rowcount={favorites.length + 1}
      className={styles.table}
    >
      <div role="row" aria-rowindex={1} className={styles.head}>
        <div role="columnheader" aria-label={t('favorites.selectAll')} className={styles.check}>
          <input
            ref={(input) => {
              if (input !== null) input.indeterminate = !isAll && rows.selected.size > 0;
            }}
            type="checkbox"
            aria-label={t('favorites.selectAll')}
            checked={isAll}
            onChange={() => onSelect({ kind: isAll ? 'none' : 'all' })}
          />
        </div>
        {COLUMNS.map(([column, label]) => (
          <div
            key={column}
            role="columnheader"
            data-column={column}
            aria-sort={
              sort.column !== column ? 'none' : sort.isDescending ? 'descending' : 'ascending'
            }
          >
            <button type="button" className={styles.sort} onClick={() => onSort(column)}>
              {t(label)}
              {sort.column !== column ? null : sort.isDescending ? (
                <ArrowDown aria-hidden className={styles.arrow} />
              ) : (
                <ArrowUp aria-hidden className={styles.arrow} />
              )}
            </button>
          </div>
        ))}
      </div>
      <div ref={body} role="rowgroup" className={styles.body} onKeyDown={onKeyDown}>
        <Virtualizer ref={list} data={favorites} keepMounted={[activeIndex]}>
          {(favorite, index) => (
            <RowGuard
              key={favorite.id}
              name={favorite.headword}
              rowIndex={index + 2}
              onRemove={() => onRemove(favorite)}
            >
              <FavoriteRow
                favorite={favorite}
                lookups={lookups.get(favorite.id) ?? 0}
                rowIndex={index + 2}
                isActive={index === activeIndex}
                isSelected={rows.selected.has(favorite.id)}
                onSelect={(kind) => onSelect({ kind, to: favorite.id })}
                onOpen={() => onOpen(favorite)}
              />
            </RowGuard>
          )}
        </Virtualizer>
      </div>
    </div>
  );
}

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

function FavoriteRow(props: FavoriteRowProps) {
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
      className={favoriteRowStyles.row}
      onClick={onClick}
      onDoubleClick={onOpen}
    >
      <div role="gridcell" className={favoriteRowStyles.check}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('favorites.select', { headword: favorite.headword })}
          checked={isSelected}
          onClick={(event) => event.stopPropagation()}
          onChange={() => onSelect('toggle')}
        />
      </div>
      <div role="gridcell" lang={favorite.headwordLanguage} className={favoriteRowStyles.headword}>
        <button type="button" tabIndex={-1} className={favoriteRowStyles.open} onClick={onOpen}>
          {favorite.headword}
        </button>
      </div>
      <div
        role="gridcell"
        data-column="reading"
        lang="zh-Latn-pinyin"
        className={favoriteRowStyles.quiet}
      >
        {favorite.reading}
      </div>
      <div role="gridcell" className={favoriteRowStyles.cell}>
        <ShownText text={favorite.translation} lang={favorite.translationLanguage} />
        {favorite.tags.map((tag) => (
          <span key={tag} className={favoriteRowStyles.tag}>
            {tag}
          </span>
        ))}
        {favorite.note === '' ? null : (
          <span className={favoriteRowStyles.note}>{favorite.note}</span>
        )}
      </div>
      <div role="gridcell" data-column="dictionaryName" className={favoriteRowStyles.quiet}>
        {dictionaryNameOf(t, favorite)}
      </div>
      <div role="gridcell" data-column="lookups" className={favoriteRowStyles.number}>
        {lookups === 0 ? '' : numberText(lookups, i18n.language)}
      </div>
      <div role="gridcell" data-column="addedAt" className={favoriteRowStyles.quiet}>
        {dayText(favorite.addedAt, i18n.language)}
      </div>
    </div>
  );
}
