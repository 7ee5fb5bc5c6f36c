import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { reorder } from '@atlaskit/pragmatic-drag-and-drop/reorder';
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';

interface Ordering<Row> {
  /** Keeps the new order; tells whether it could. */
  readonly keep: (rows: readonly Row[]) => Promise<boolean>;
  /** What a screen reader is told of a row that came to a place, counted from 1. */
  readonly describe: (row: Row, place: number) => string;
}

/** A list whose rows, each marked by `data-row` with its id, the reader puts in order. */
interface RowOrder<Id> {
  readonly list: RefObject<HTMLUListElement | null>;
  /** To be shown as a status. */
  readonly said: string;
  /** Moves a row one place up or down. */
  readonly step: (index: number, by: number) => void;
  readonly drop: (dragged: Id, onto: number, edge: Edge) => void;
}

export function useRowOrder<Id extends string, Row extends { readonly id: Id }>(
  rows: readonly Row[],
  { keep, describe }: Ordering<Row>,
): RowOrder<Id> {
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  // A row that is moved by keys is put elsewhere in the page, and must have the focus there.
  const [moved, setMoved] = useState<{ readonly id: Id } | null>(null);
  useEffect(() => {
    if (moved === null) return;
    const shown = list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    const row = [...shown].find(({ dataset }) => dataset['row'] === moved.id);
    row?.querySelector('button')?.focus();
  }, [moved]);

  const move = async (from: number, to: number): Promise<boolean> => {
    const row = rows[from];
    if (row === undefined || to === from || to < 0 || to >= rows.length) return false;
    if (!(await keep(reorder({ list: [...rows], startIndex: from, finishIndex: to }))))
      return false;
    setSaid(describe(row, to + 1));
    return true;
  };
  const moveByKeys = async (index: number, by: number): Promise<void> => {
    const id = rows[index]?.id;
    if ((await move(index, index + by)) && id !== undefined) setMoved({ id });
  };
  return {
    list,
    said,
    step: (index, by) => void moveByKeys(index, by),
    drop: (dragged, onto, edge) => {
      const from = rows.findIndex(({ id }) => id === dragged);
      if (from !== -1) void move(from, dropIndex(from, onto, edge));
    },
  };
}

/** Where Alt and an arrow would move a row: up or down by one; null for all other keys. */
export function rowStep(event: KeyboardEvent): number | null {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  return step === undefined || !event.altKey || event.ctrlKey || event.metaKey ? null : step;
}

/** The side of a row on which what is dropped comes to stand. */
export type Edge = 'before' | 'after';

const KEY = 'rowId';

/** Where a row of a list comes to stand when it is dropped beside another one. */
export function dropIndex(from: number, onto: number, edge: Edge): number {
  const place = edge === 'before' ? onto : onto + 1;
  return from < place ? place - 1 : place;
}

interface RowDrag {
  readonly isDragged: boolean;
  /** The side of this row on which another would be dropped now. */
  readonly edge: Edge | null;
}

/** A row that can be dragged by its handle, and that others can be dropped beside. */
export function useRowDrag<Id extends string>(
  row: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null>,
  id: Id,
  onDrop: (dragged: Id, edge: Edge) => void,
): RowDrag {
  const [isDragged, setIsDragged] = useState(false);
  const [edge, setEdge] = useState<Edge | null>(null);
  const drop = useEffectEvent(onDrop);

  useEffect(() => {
    if (row.current === null || handle.current === null) return undefined;
    const element = row.current;
    const edgeAt = (clientY: number): Edge => {
      const { top, height } = element.getBoundingClientRect();
      return clientY < top + height / 2 ? 'before' : 'after';
    };
    return combine(
      draggable({
        element,
        dragHandle: handle.current,
        getInitialData: () => ({ [KEY]: id }),
        onDragStart: () => setIsDragged(true),
        onDrop: () => setIsDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data[KEY] === 'string' && source.data[KEY] !== id,
        onDrag: ({ location }) => setEdge(edgeAt(location.current.input.clientY)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, location }) => {
          setEdge(null);
          drop(source.data[KEY] as Id, edgeAt(location.current.input.clientY));
        },
      }),
    );
  }, [row, handle, id]);
  return { isDragged, edge };
}

/** A part of something that is drawn once as it stands. */
interface Placed<T> {
  readonly key: string;
  readonly item: T;
}

/**
 * Parts that have no name of their own and never change places: React knows them by their place.
 * Never for what is sorted, filtered or edited.
 */
export const byPlace = <T>(items: readonly T[]): readonly Placed<T>[] =>
  items.map((item, place) => ({ key: String(place), item }));
