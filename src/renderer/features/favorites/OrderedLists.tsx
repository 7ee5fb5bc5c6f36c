import { List } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FavoriteList, ListId } from '../../../shared/favorite.ts';
import { useListChanges, useLists } from '../../data/useLists.ts';
import rowStyles from '../../ui/rowDrag.module.css';
import { type Edge, useRowDrag } from '../../ui/useRowDrag.ts';
import { rowStep, useRowOrder } from '../../ui/useRowOrder.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { PanelButton } from './PanelButton.tsx';

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
