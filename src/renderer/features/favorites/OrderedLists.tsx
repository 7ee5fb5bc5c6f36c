import { reorder } from '@atlaskit/pragmatic-drag-and-drop/reorder';
import { List } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FavoriteList, ListId } from '../../../shared/favorite.ts';
import { useListChanges, useLists } from '../../data/useLists.ts';
import { dropIndex, type Edge, useRowDrag } from '../../ui/useRowDrag.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { PanelButton } from './PanelButton.tsx';
import styles from './OrderedLists.module.css';

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
  const element = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  // A row that is moved by keys is put elsewhere in the page, and must have the focus there.
  const [moved, setMoved] = useState<{ readonly id: ListId } | null>(null);
  useEffect(() => {
    if (moved === null) return;
    const rows = element.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    const row = [...rows].find(({ dataset }) => dataset['row'] === moved.id);
    row?.querySelector('button')?.focus();
  }, [moved]);

  const move = async (from: number, to: number): Promise<boolean> => {
    const list = lists[from];
    if (list === undefined || to === from || to < 0 || to >= lists.length) return false;
    const next = reorder({ list: [...lists], startIndex: from, finishIndex: to });
    if (!(await order(next.map(({ id }) => id)))) return false;
    setSaid(t('lists.moved', { name: list.name, place: to + 1, count: lists.length }));
    return true;
  };
  const moveByKeys = async (index: number, step: number): Promise<void> => {
    const id = lists[index]?.id;
    if ((await move(index, index + step)) && id !== undefined) setMoved({ id });
  };
  const drop = (dragged: string, onto: number, edge: Edge): void => {
    const from = lists.findIndex(({ id }) => id === dragged);
    if (from !== -1) void move(from, dropIndex(from, onto, edge));
  };

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
            onMove={(step) => void moveByKeys(index, step)}
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
  readonly onDrop: (dragged: string, edge: Edge) => void;
}

function OrderedList({ list, count, isCurrent, onChoose, onMove, onDrop }: OrderedListProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  const { isDragged, edge } = useRowDrag(row, row, list.id, onDrop);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onMove(step);
  };
  return (
    <li
      ref={row}
      data-row={list.id}
      data-edge={edge}
      className={isDragged ? `${styles.row} ${styles.dragged}` : styles.row}
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
