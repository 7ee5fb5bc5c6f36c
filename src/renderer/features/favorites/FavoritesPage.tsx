import { Star, Trash2 } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Favorite, FavoriteId } from '../../../shared/favorite.ts';
import type { InterfaceLanguage } from '../../../shared/settings.ts';
import { failureText } from '../../data/failureText.ts';
import { useAppInfo } from '../../data/useAppInfo.ts';
import { useFavoriteChanges } from '../../data/useFavoriteChanges.ts';
import { useFavorites } from '../../data/useFavorites.ts';
import { goTo, open } from '../../screen/screenStore.ts';
import { hasAllWords } from '../../search/plainFilter.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { keyNames } from '../../ui/keyNames.ts';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useKeys } from '../../ui/useKeys.ts';
import styles from './FavoritesPage.module.css';
import { FavoritesTable } from './FavoritesTable.tsx';
import { type RowSelection, selectRows, type SelectionStep } from './rowSelection.ts';
import { nextSort, type Sort, sortFavorites } from './sortFavorites.ts';

const NO_ROWS: RowSelection<FavoriteId> = { selected: new Set(), active: null, anchor: null };

export function FavoritesPage() {
  const { t, i18n } = useTranslation();
  const { platform } = useAppInfo();
  const { favorites, isPending, failure } = useFavorites();
  const { remove, restore } = useFavoriteChanges();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>({ column: 'addedAt', isDescending: true });
  const [rows, setRows] = useState(NO_ROWS);
  // Counts the removals: each takes the focus with it, and must give it back.
  const [removals, setRemovals] = useState(0);
  const lastRemoved = useRef<readonly Favorite[]>([]);

  const filter = useDeferredValue(query);
  const shown = useMemo(() => {
    const found = favorites.filter(({ headword, translation, reading, dictionaryName }) =>
      hasAllWords([headword, translation, reading, dictionaryName], filter),
    );
    return sortFavorites(found, sort, i18n.language as InterfaceLanguage);
  }, [favorites, filter, sort, i18n.language]);
  const ids = shown.map(({ id }) => id);
  const selected = shown.filter(({ id }) => rows.selected.has(id));

  const select = (step: SelectionStep<FavoriteId>): void => setRows(selectRows(ids, rows, step));

  const removeRows = async (gone: readonly Favorite[]): Promise<void> => {
    if (gone.length === 0) return;
    const first = shown.findIndex(({ id }) => id === gone[0]?.id);
    if (!(await remove(gone))) return;
    lastRemoved.current = gone;
    // The keys go on with the row that took the place of the first one.
    const goneIds = new Set(gone.map(({ id }) => id));
    const rest = shown.filter(({ id }) => !goneIds.has(id));
    const active = (rest[first] ?? rest.at(-1))?.id ?? null;
    setRows({ selected: new Set(), active, anchor: active });
    setRemovals((count) => count + 1);
  };

  useKeys({
    '$mod+z': (event) => {
      if (lastRemoved.current.length === 0) return;
      event.preventDefault();
      void restore(lastRemoved.current);
      lastRemoved.current = [];
    },
  });

  const tools =
    favorites.length === 0 ? undefined : (
      <SearchField
        label={t('favorites.search')}
        clearLabel={t('search.clear')}
        placeholder={t('favorites.search')}
        value={query}
        onValue={setQuery}
      />
    );
  return (
    <Page title={t('section.favorites')} tools={tools}>
      {favorites.length === 0 && !isPending ? (
        failure === null ? (
          <EmptyState icon={Star} title={t('favorites.emptyTitle')}>
            <p>
              {t('favorites.empty', { key: keyNames('CommandOrControl+D', platform).join(' ') })}
            </p>
            <Button
              ref={(button) => {
                if (removals > 0) button?.focus();
              }}
              look="accent"
              onClick={() => goTo('lookup')}
            >
              {t('favorites.emptyAction')}
            </Button>
          </EmptyState>
        ) : (
          <p role="alert" className={styles.message}>
            {t('favorites.failed', { why: failureText(t, failure) })}
          </p>
        )
      ) : null}
      {favorites.length === 0 ? null : (
        <>
          <div className={styles.status}>
            <p role="status">
              {selected.length === 0
                ? t('favorites.count', { count: shown.length })
                : t('favorites.selected', { count: selected.length })}
            </p>
            <Button
              icon={Trash2}
              disabled={selected.length === 0}
              onClick={() => void removeRows(selected)}
            >
              {t('favorites.remove')}
            </Button>
          </div>
          {shown.length === 0 ? (
            <p className={styles.message}>{t('favorites.noMatch', { query })}</p>
          ) : (
            <FavoritesTable
              favorites={shown}
              sort={sort}
              rows={rows}
              focusWish={removals}
              onSort={(column) => setSort(nextSort(sort, column))}
              onSelect={select}
              onOpen={({ headword, entryId }) => open(headword, entryId)}
              onRemove={(favorite) =>
                void removeRows(selected.length === 0 ? [favorite] : selected)
              }
            />
          )}
        </>
      )}
    </Page>
  );
}
