import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GlossaryRow, LibraryItem } from '../../../shared/library.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ShownText } from '../../ui/ShownText.tsx';
import { CellEditor } from './CellEditor.tsx';
import { cellText, GLOSSARY_FIELDS, type GlossaryField } from './glossaryCells.ts';
import styles from './GlossaryTable.module.css';

interface GlossaryLineProps {
  readonly item: LibraryItem;
  readonly row: GlossaryRow;
  readonly rowIndex: number;
  /** Null when another row is the active one. */
  readonly activeColumn: number | null;
  /** Of the active cell; null while it is not edited. */
  readonly draft: string | null;
  readonly onActivate: (column: number) => void;
  readonly onEdit: (column: number) => void;
  readonly onCommit: (text: string, step: number | null) => void;
  readonly onCancel: () => void;
  readonly onRemove: () => void;
}

export function GlossaryLine(props: GlossaryLineProps) {
  const { item, row, rowIndex, activeColumn, draft, onActivate, onEdit, ...on } = props;
  const { t } = useTranslation();
  const { headword } = row;
  return (
    // Its keys are those of the grid around it.
    <div role="row" aria-rowindex={rowIndex} className={styles.row}>
      {GLOSSARY_FIELDS.map((field, column) => {
        const isActive = column === activeColumn;
        const text = cellText(row, field);
        return (
          <div
            key={field}
            role="gridcell"
            aria-colindex={column + 1}
            tabIndex={isActive ? 0 : -1}
            data-field={field}
            className={styles.cell}
            onClick={() => {
              if (!isActive || draft === null) onActivate(column);
            }}
            onDoubleClick={() => onEdit(column)}
          >
            {isActive && draft !== null ? (
              <CellEditor
                label={t('glossary.edit', { field: t(`glossary.${field}`), headword })}
                lang={languageOf(item, field)}
                draft={draft}
                onCommit={on.onCommit}
                onCancel={on.onCancel}
              />
            ) : (
              <ShownText
                className={styles.text}
                text={text.replaceAll('\n', ' / ')}
                lang={languageOf(item, field)}
              />
            )}
          </div>
        );
      })}
      <div role="gridcell" className={styles.remove}>
        <IconButton
          tabIndex={-1}
          icon={Trash2}
          label={t('glossary.removeRow', { headword })}
          onClick={on.onRemove}
        />
      </div>
    </div>
  );
}

function languageOf(item: LibraryItem, field: GlossaryField): string {
  if (field === 'headword' || field === 'examples') return item.headwordLanguage;
  return field === 'reading' ? 'zh-Latn-pinyin' : item.translationLanguage;
}
