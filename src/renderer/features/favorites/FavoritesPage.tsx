import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Favorite, FavoriteId } from '../../../shared/favorite.ts';
import type { InterfaceLanguage } from '../../../shared/settings.ts';
import { failureText } from '../../data/failureText.ts';
import { favoriteLookupsQuery, foundFavoritesQuery } from '../../data/queries.ts';
import { useFavoriteChanges, useFavorites } from '../../data/useFavorites.ts';
import { useAppInfo, usePaneWidth } from '../../data/useSettings.ts';
import { goTo, open } from '../../screen/screenStore.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Feedback.tsx';
import { keyNames } from '../../ui/KeyCaps.tsx';
import { Page } from '../../ui/Page.tsx';
import { PaneSplitter } from '../../ui/PaneSplitter.tsx';
import { SearchField } from '../../ui/TextField.tsx';
import { useKeys } from '../../ui/useKeys.ts';
import { FavoriteActions } from './FavoriteActions.tsx';
import styles from './FavoritesPage.module.css';
import { FavoritesTable } from './FavoritesTable.tsx';
import { ListPanel } from './ListPanel.tsx';
import { ListTools } from './ListTools.tsx';
import { RemovedFavorites } from './RemovedFavorites.tsx';
import { type RowSelection, type SelectionStep, selectRows } from './rowSelection.ts';
import { TransferMenus } from './TransferMenus.tsx';
import {
  ALL,
  isInScope,
  type Lookups,
  nextSort,
  type Scope,
  type Sort,
  useSortedFavorites,
} from './useSortedFavorites.ts';

const NONE: readonly Favorite[] = [];
/** So few are drawn together with the page. */
const AT_ONCE = 1_000;

const NO_ROWS: RowSelection<FavoriteId> = { selected: new Set(), active: null, anchor: null };

export function FavoritesPage() {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const { favorites: all, isPending, failure } = useFavorites();
  // The page is there before the rows when these are many, and no frame waits for both.
  const favorites = useDeferredValue(all, all.length > AT_ONCE ? NONE : all);
  const { change, remove, restore } = useFavoriteChanges();
  const [scope, setScope] = useState<Scope>(ALL);
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>({ column: 'addedAt', isDescending: true });
  const [rows, setRows] = useState(NO_ROWS);
  // Counts the removals: each takes the focus with it, and must give it back.
  const [removals, setRemovals] = useState(0);
  const lastRemoved = useRef<readonly Favorite[]>([]);

  const { data: counted } = useQuery(favoriteLookupsQuery);
  const lookups = useMemo(
    (): Lookups => new Map(counted?.kind === 'done' ? counted.value : []),
    [counted],
  );
  const shown = useShownFavorites(favorites, scope, query, sort, lookups);
  const selected = useMemo(
    () => (rows.selected.size === 0 ? [] : shown.filter(({ id }) => rows.selected.has(id))),
    [shown, rows.selected],
  );

  const select = (step: SelectionStep<FavoriteId>): void => {
    const ids = shown.map(({ id }) => id);
    setRows(selectRows(ids, rows, step));
  };
  const look = (at: Scope): void => {
    setScope(at);
    setRows(NO_ROWS);
  };

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

  const paneWidth = usePaneWidth('favorites');
  const isRemoved = scope.kind === 'removed';
  const tools = (
    <>
      {all.length === 0 || isRemoved ? null : (
        <SearchField
          label={t('favorites.search')}
          clearLabel={t('search.clear')}
          placeholder={t('favorites.search')}
          value={query}
          onValue={setQuery}
        />
      )}
      <TransferMenus chosen={selected.length === 0 ? null : selected} canExport={all.length > 0} />
    </>
  );
  return (
    <Page title={t('section.favorites')} tools={tools} hasPanes>
      {failure === null ? null : (
        <p role="alert" className={styles.message}>
          {t('favorites.failed', { why: failureText(t, failure) })}
        </p>
      )}
      <div className={styles.columns} style={paneWidth}>
        <ListPanel favorites={favorites} scope={scope} onScope={look} />
        <PaneSplitter pane="favorites" label={t('favorites.resizeLists')} />
        <div className={styles.content}>
          {isRemoved ? <RemovedFavorites /> : null}
          {all.length === 0 && !isPending && failure === null && !isRemoved ? (
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
          ) : null}
          {all.length === 0 || favorites.length === 0 || isRemoved ? null : (
            <>
              <div className={styles.status}>
                <p role="status" className={styles.count}>
                  {selected.length === 0
                    ? t('favorites.count', { count: shown.length })
                    : t('favorites.selected', { count: selected.length })}
                </p>
                {scope.kind === 'list' && selected.length === 0 ? (
                  <ListTools list={scope.list} onRemoved={() => look(ALL)} />
                ) : selected.length === 0 ? null : (
                  <FavoriteActions
                    selected={selected}
                    scope={scope}
                    onChange={change}
                    onRemove={() => void removeRows(selected)}
                  />
                )}
              </div>
              {shown.length > 0 ? (
                <FavoritesTable
                  favorites={shown}
                  lookups={lookups}
                  sort={sort}
                  rows={rows}
                  focusRequest={removals}
                  onSort={(column) => setSort(nextSort(sort, column))}
                  onSelect={select}
                  onOpen={({ headword, entryId }) => open(headword, entryId)}
                  onRemove={(favorite) =>
                    void removeRows(selected.length === 0 ? [favorite] : selected)
                  }
                />
              ) : query.trim() === '' ? (
                <EmptyState icon={Star} title={t('lists.emptyTitle')}>
                  <p>{t('lists.empty')}</p>
                </EmptyState>
              ) : (
                <p className={styles.message}>{t('favorites.noMatch', { query })}</p>
              )}
            </>
          )}
        </div>
      </div>
    </Page>
  );
}

/** The favorites of a scope that a query finds, in their order. */
function useShownFavorites(
  favorites: readonly Favorite[],
  scope: Scope,
  query: string,
  sort: Sort,
  lookups: Lookups,
): readonly Favorite[] {
  const { i18n } = useTranslation();
  const filter = useDeferredValue(query.trim());
  const { data } = useQuery({
    ...foundFavoritesQuery(filter),
    enabled: filter !== '',
    placeholderData: keepPreviousData,
  });
  const found = filter !== '' && data?.kind === 'done' ? data.value : null;
  const shown = useMemo(() => {
    const ids = found === null ? null : new Set(found);
    return favorites.filter(
      (favorite) => isInScope(favorite, scope) && (ids === null || ids.has(favorite.id)),
    );
  }, [favorites, scope, found]);
  return useSortedFavorites(shown, sort, i18n.language as InterfaceLanguage, lookups);
}
