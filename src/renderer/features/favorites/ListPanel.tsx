import { List, ListPlus, type LucideIcon, Star, Tag, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Favorite, FavoriteList, ListId } from '../../../shared/favorite.ts';
import { useListChanges, useLists } from '../../data/useLists.ts';
import { Button } from '../../ui/Button.tsx';
import rowStyles from '../../ui/rowDrag.module.css';
import { type Edge, rowStep, useRowDrag, useRowOrder } from '../../ui/useRowOrder.ts';
import { VisuallyHidden } from '../../ui/Page.tsx';
import styles from './ListPanel.module.css';
import { NameDialog } from './ListTools.tsx';
import { ALL, countByScope, isSameScope, type Scope } from './useSortedFavorites.ts';

interface ListPanelProps {
  readonly favorites: readonly Favorite[];
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}

/** The ways to look at the favorites: all, each list, each tag, and those that were removed. */
export function ListPanel({ favorites, scope, onScope }: ListPanelProps) {
  const { t } = useTranslation();
  const { add } = useListChanges();
  const [isNaming, setIsNaming] = useState(false);
  const counts = useMemo(() => countByScope(favorites), [favorites]);

  const create = async (name: string): Promise<void> => {
    const list = await add(name);
    if (list === null) return;
    setIsNaming(false);
    onScope({ kind: 'list', list: list.id });
  };
  const item = (key: string, icon: LucideIcon, label: string, to: Scope, count?: number) => (
    <li key={key}>
      <PanelButton
        icon={icon}
        label={label}
        count={count}
        isCurrent={isSameScope(scope, to)}
        onPress={() => onScope(to)}
      />
    </li>
  );

  return (
    <nav className={styles.panel} aria-label={t('lists.title')}>
      <ul>{item('all', Star, t('lists.all'), ALL, favorites.length)}</ul>
      <OrderedLists
        counts={counts.lists}
        current={scope.kind === 'list' ? scope.list : null}
        onChoose={(list) => onScope({ kind: 'list', list })}
      />
      <Button icon={ListPlus} className={styles.add} onClick={() => setIsNaming(true)}>
        {t('lists.add')}
      </Button>
      {counts.tags.length === 0 ? null : (
        <>
          <h2 className={styles.title}>{t('lists.tags')}</h2>
          <ul>
            {counts.tags.map(([tag, count]) =>
              item(`tag ${tag}`, Tag, tag, { kind: 'tag', tag }, count),
            )}
          </ul>
        </>
      )}
      <ul className={styles.last}>
        {item('removed', Trash2, t('lists.removed'), { kind: 'removed' })}
      </ul>
      {isNaming ? (
        <NameDialog
          title={t('lists.add')}
          name=""
          saveLabel={t('lists.create')}
          onSave={(name) => void create(name)}
          onClose={() => setIsNaming(false)}
        />
      ) : null}
    </nav>
  );
}

interface OrderedListsProps {
  readonly counts: ReadonlyMap<ListId, number>;
  /** The list that is shown; null when none is. */
  readonly current: ListId | null;
  readonly onChoose: (list: ListId) => void;
}

/** The lists in the reader's order, which dragging or the keys change. */
export function OrderedLists({ counts, current, onChoose }: OrderedListsProps) {
  const { t } = useTranslation();
  const lists = useLists();
  const { order } = useListChanges();
  const {
    list: element,
    said,
    step,
    drop,
  } = useRowOrder<ListId, FavoriteList>(lists, {
    keep: (next) => order(next.map(({ id }) => id)),
    describe: ({ name }, place) => t('lists.moved', { name, place, count: lists.length }),
  });

  return (
    <>
      <ul ref={element}>
        {lists.map((list, index) => (
          <OrderedList
            key={list.id}
            list={list}
            count={counts.get(list.id) ?? 0}
            isCurrent={list.id === current}
            onChoose={() => onChoose(list.id)}
            onMove={(by) => step(index, by)}
            onDrop={(dragged, edge) => drop(dragged, index, edge)}
          />
        ))}
      </ul>
      <VisuallyHidden>
        <p role="status">{said}</p>
      </VisuallyHidden>
    </>
  );
}

interface OrderedListProps {
  readonly list: FavoriteList;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onMove: (step: number) => void;
  readonly onDrop: (dragged: ListId, edge: Edge) => void;
}

function OrderedList({ list, count, isCurrent, onChoose, onMove, onDrop }: OrderedListProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  const { isDragged, edge } = useRowDrag(row, row, list.id, onDrop);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = rowStep(event);
    if (step === null) return;
    event.preventDefault();
    onMove(step);
  };
  return (
    <li
      ref={row}
      data-row={list.id}
      data-edge={edge}
      className={isDragged ? `${rowStyles.row} ${rowStyles.dragged}` : rowStyles.row}
      onKeyDown={onKeyDown}
    >
      <PanelButton
        icon={List}
        label={list.name}
        hint={t('lists.moveHint')}
        count={count}
        isCurrent={isCurrent}
        onPress={onChoose}
      />
    </li>
  );
}

interface PanelButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** What else can be done with it than to press it. */
  readonly hint?: string;
  readonly count: number | undefined;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}

/** One of the ways to look at the favorites. */
function PanelButton(props: PanelButtonProps) {
  const { icon: Icon, label, hint, count, isCurrent, onPress } = props;
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={isCurrent ? 'true' : undefined}
      title={hint}
      onClick={onPress}
    >
      <Icon aria-hidden className={styles.icon} />
      <span className={styles.name}>{label}</span>
      {count === undefined ? null : <span className={styles.count}>{count}</span>}
    </button>
  );
}
