import { useTranslation } from 'react-i18next';
import type { DictionaryId } from '../../../shared/entry.ts';
import type { LibraryItem } from '../../../shared/library.ts';
import { useLibraryChanges } from '../../data/useLibraryChanges.ts';
import { useRowOrder } from '../../ui/useRowOrder.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './LibraryList.module.css';
import { LibraryRow } from './LibraryRow.tsx';

interface LibraryListProps {
  readonly items: readonly LibraryItem[];
}

/** The library as it is searched: what comes first is shown first. */
export function LibraryList({ items }: LibraryListProps) {
  const { t } = useTranslation();
  const { order } = useLibraryChanges();
  const { list, said, step, drop } = useRowOrder<DictionaryId, LibraryItem>(items, {
    keep: order,
    describe: ({ name }, place) => t('library.moved', { name, place, count: items.length }),
  });

  return (
    <div>
      <ul ref={list} aria-label={t('library.list')} className={styles.list}>
        {items.map((item, index) => (
          <LibraryRow
            key={item.id}
            item={item}
            onMove={(by) => step(index, by)}
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
