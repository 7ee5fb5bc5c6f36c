import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { GlossaryRow, LibraryItem } from '../../../shared/library.ts';
import { isComposing } from '../../ui/useKeys.ts';
import { RowGuard } from '../../ui/RowGuard.tsx';
import { useFeedback } from '../../ui/Feedback.tsx';
import { type CellPlace, cellText, GLOSSARY_FIELDS, stepCell, withCell } from './glossaryCells.ts';
import { GlossaryLine } from './GlossaryLine.tsx';
import styles from './GlossaryTable.module.css';

interface GlossaryTableProps {
  readonly item: LibraryItem;
  readonly rows: readonly GlossaryRow[];
  /** The row that was added last: it is scrolled to. */
  readonly latest: GlossaryRow | null;
  /** Each gives whether it was done. */
  readonly onChange: (row: GlossaryRow) => Promise<boolean>;
  readonly onRemove: (row: GlossaryRow) => Promise<boolean>;
}

/**
 * A grid of cells that the arrow keys lead through: Enter, F2 or typing edits, Tab goes on, Esc
 * leaves the cell as it was, Delete removes the row. Only the rows in view are drawn.
 */
export function GlossaryTable({ item, rows, latest, onChange, onRemove }: GlossaryTableProps) {
  const { t } = useTranslation();
  const say = useFeedback();
  const body = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: 0 });
  /** What the cell begins to be edited with; null while none is. */
  const [draft, setDraft] = useState<string | null>(null);
  // Counts the requests to have the focus in the active cell.
  const [focusRequest, setFocusRequest] = useState(0);
  const active: CellPlace = { ...place, row: Math.min(place.row, rows.length - 1) };

  useEffect(() => {
    if (focusRequest === 0) return;
    list.current?.scrollToIndex(active.row, { align: 'nearest' });
    body.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus();
  }, [focusRequest, active.row, active.column]);

  const [seen, setSeen] = useState(latest);
  const latestIndex = latest === null ? -1 : rows.findIndex(({ id }) => id === latest.id);
  if (seen !== latest && latestIndex !== -1) {
    setSeen(latest);
    setPlace({ row: latestIndex, column: 0 });
  }
  useEffect(() => {
    if (latestIndex !== -1) list.current?.scrollToIndex(latestIndex, { align: 'nearest' });
  }, [latestIndex]);

  const goTo = ({ row, column }: CellPlace): void => {
    setDraft(null);
    setPlace({ row, column: Math.min(Math.max(column, 0), GLOSSARY_FIELDS.length - 1) });
    setFocusRequest((request) => request + 1);
  };
  const edit = (at: CellPlace, text?: string): void => {
    const row = rows[at.row];
    const field = GLOSSARY_FIELDS[at.column];
    if (row === undefined || field === undefined) return;
    setPlace(at);
    setDraft(text ?? cellText(row, field));
  };
  /** Keeps what was typed, then goes to `next`; null leaves the focus where the reader put it. */
  const commit = async (text: string, next: CellPlace | null): Promise<void> => {
    const row = rows[active.row];
    const field = GLOSSARY_FIELDS[active.column];
    if (row === undefined || field === undefined) return;
    const changed = withCell(row, field, text);
    if (changed.headword === '') {
      say({ text: t('glossary.headwordNeeded'), isFailure: true });
      return;
    }
    if (next === null) setDraft(null);
    else goTo(next);
    if (cellText(changed, field) === cellText(row, field)) return;
    await onChange(changed);
    // A row with another headword is another row to the page: the focus went with the old one.
    if (document.activeElement === document.body) setFocusRequest((request) => request + 1);
  };
  const remove = async (row: GlossaryRow): Promise<void> => {
    if (await onRemove(row)) setFocusRequest((request) => request + 1);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const row = rows[active.row];
    if (draft !== null || row === undefined || isComposing(event.nativeEvent)) return;
    const next = stepCell(active, event, rows.length);
    const isTyped = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (next !== null) goTo(next);
    else if (event.key === 'Enter' || event.key === 'F2') edit(active);
    else if (event.key === 'Delete' || event.key === 'Backspace') void remove(row);
    else if (isTyped) edit(active, event.key);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.frame}>
      <div
        role="grid"
        aria-label={t('glossary.table', { name: item.name })}
        aria-rowcount={rows.length + 1}
        aria-colcount={GLOSSARY_FIELDS.length}
        className={styles.table}
      >
        <div role="row" aria-rowindex={1} className={styles.head}>
          {GLOSSARY_FIELDS.map((field) => (
            <div key={field} role="columnheader" className={styles.headCell}>
              {t(`glossary.${field}`)}
            </div>
          ))}
        </div>
        <div ref={body} role="rowgroup" className={styles.body} onKeyDown={onKeyDown}>
          <Virtualizer ref={list} data={[...rows]} keepMounted={[active.row]}>
            {(row, index) => (
              <RowGuard
                key={row.id}
                name={row.headword}
                rowIndex={index + 2}
                onRemove={() => void remove(row)}
              >
                <GlossaryLine
                  item={item}
                  row={row}
                  rowIndex={index + 2}
                  activeColumn={index === active.row ? active.column : null}
                  draft={index === active.row ? draft : null}
                  onActivate={(column) => goTo({ row: index, column })}
                  onEdit={(column) => edit({ row: index, column })}
                  onCommit={(text, step) =>
                    void commit(
                      text,
                      step === null ? null : { ...active, column: active.column + step },
                    )
                  }
                  onCancel={() => goTo(active)}
                  onRemove={() => void remove(row)}
                />
              </RowGuard>
            )}
          </Virtualizer>
        </div>
      </div>
    </div>
  );
}
