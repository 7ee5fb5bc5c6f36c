import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { Hit } from '../../../shared/hit.ts';
import styles from './HitList.module.css';
import { HitRow } from './HitRow.tsx';
import { listRows } from './listRows.ts';

/** The search field names the list and the active row by these ids. */
export const LIST_ID = 'results';
export const rowId = (index: number): string => `result-${index}`;

interface HitListProps {
  /** Each group of them together. */
  readonly hits: readonly Hit[];
  /** Of the hits; -1 when none of them is shown. */
  readonly activeIndex: number;
  readonly onOpen: (hit: Hit) => void;
}

/** All hits, only those in view drawn. The keys stay in the search field, which moves the choice. */
export function HitList({ hits, activeIndex, onOpen }: HitListProps) {
  const { t } = useTranslation();
  const list = useRef<VirtualizerHandle>(null);
  const rows = useMemo(() => listRows(hits), [hits]);
  const activeRow = rows.findIndex((row) => row.kind === 'hit' && row.index === activeIndex);

  useEffect(() => {
    // The first hit takes the title above it into view.
    if (activeIndex === 0) list.current?.scrollTo(0);
    else if (activeRow !== -1) list.current?.scrollToIndex(activeRow, { align: 'nearest' });
  }, [activeIndex, activeRow]);

  return (
    <div role="listbox" id={LIST_ID} aria-label={t('search.results')} className={styles.list}>
      <Virtualizer
        ref={list}
        data={rows}
        {...(activeRow === -1 ? {} : { keepMounted: [activeRow] })}
      >
        {(row) =>
          row.kind === 'title' ? (
            <div key={row.title} role="presentation" className={styles.title}>
              {t(`search.group.${row.title}`)}
            </div>
          ) : (
            <HitRow
              key={row.hit.entry.id}
              id={rowId(row.index)}
              hit={row.hit}
              isNamed={row.isNamed}
              isActive={row.index === activeIndex}
              position={row.index + 1}
              total={hits.length}
              onOpen={() => onOpen(row.hit)}
            />
          )
        }
      </Virtualizer>
    </div>
  );
}
