import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

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
