import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GlossaryRow, LibraryItem } from '../../../shared/library.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ShownText } from '../../ui/ShownText.tsx';
import { isComposing } from '../../ui/useKeys.ts';
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

interface CellEditorProps {
  readonly label: string;
  readonly lang: string;
  readonly draft: string;
  /** `step` to another column after Tab; null when the focus went elsewhere. */
  readonly onCommit: (text: string, step: number | null) => void;
  readonly onCancel: () => void;
}

/** A cell while it is edited. Enter keeps, Shift+Enter begins another line, Esc leaves it. */
function CellEditor({ label, lang, draft, onCommit, onCancel }: CellEditorProps) {
  const [text, setText] = useState(draft);
  const field = useRef<HTMLTextAreaElement>(null);
  // Its end by a key takes the focus away, which is no second end.
  const isEnded = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(draft.length, draft.length);
  }, [draft]);
  const end = (act: () => void): void => {
    isEnded.current = true;
    act();
    isEnded.current = false;
  };
  return (
    <textarea
      ref={field}
      aria-label={label}
      lang={lang}
      rows={Math.min(text.split('\n').length, 6)}
      className={styles.editor}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => {
        if (!isEnded.current) onCommit(text, null);
      }}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.key === 'Enter' && !event.shiftKey) end(() => onCommit(text, 0));
        else if (event.key === 'Tab') end(() => onCommit(text, event.shiftKey ? -1 : 1));
        else if (event.key === 'Escape') end(onCancel);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
