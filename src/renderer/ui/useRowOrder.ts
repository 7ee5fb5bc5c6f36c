import { reorder } from '@atlaskit/pragmatic-drag-and-drop/reorder';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { dropIndex, type Edge } from './useRowDrag.ts';

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
