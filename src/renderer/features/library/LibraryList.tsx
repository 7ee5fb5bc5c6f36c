import { reorder } from '@atlaskit/pragmatic-drag-and-drop/reorder';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DictionaryId } from '../../../shared/entry.ts';
import type { LibraryItem } from '../../../shared/library.ts';
import { useLibraryChanges } from '../../data/useLibraryChanges.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './LibraryList.module.css';
import { LibraryRow } from './LibraryRow.tsx';
import { dropIndex, type Edge } from '../../ui/useRowDrag.ts';

interface LibraryListProps {
  readonly items: readonly LibraryItem[];
}

/** The library as it is searched: what comes first is shown first. */
export function LibraryList({ items }: LibraryListProps) {
  const { t } = useTranslation();
  const { order } = useLibraryChanges();
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  // A row that is moved by keys is put elsewhere in the page, and must have the focus there.
  const [moved, setMoved] = useState<{ readonly id: DictionaryId } | null>(null);
  useEffect(() => {
    if (moved === null) return;
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    const row = [...rows].find(({ dataset }) => dataset['row'] === moved.id);
    row?.querySelector<HTMLElement>('[data-move]')?.focus();
  }, [moved]);

  const move = async (from: number, to: number): Promise<boolean> => {
    const item = items[from];
    if (item === undefined || to === from || to < 0 || to >= items.length) return false;
    const next = reorder({ list: [...items], startIndex: from, finishIndex: to });
    if (!(await order(next))) return false;
    setSaid(t('library.moved', { name: item.name, place: to + 1, count: items.length }));
    return true;
  };
  const moveByKeys = async (index: number, step: number): Promise<void> => {
    const id = items[index]?.id;
    if ((await move(index, index + step)) && id !== undefined) setMoved({ id });
  };
  const drop = (dragged: DictionaryId, onto: number, edge: Edge): void => {
    const from = items.findIndex(({ id }) => id === dragged);
    if (from !== -1) void move(from, dropIndex(from, onto, edge));
  };

  return (
    <div>
      <ul ref={list} aria-label={t('library.list')} className={styles.list}>
        {items.map((item, index) => (
          <LibraryRow
            key={item.id}
            item={item}
            onMove={(step) => void moveByKeys(index, step)}
            onDrop={(dragged, edge) => drop(dragged, index, edge)}
          />
        ))}
      </ul>
      <VisuallyHidden>
        <p role="status">{said}</p>
      </VisuallyHidden>
    </div>
  );
}
