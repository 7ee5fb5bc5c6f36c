import { useEffect, useRef, useState } from 'react';
import { isComposing } from '../../ui/isComposing.ts';
import styles from './GlossaryTable.module.css';

interface CellEditorProps {
  readonly label: string;
  readonly lang: string;
  readonly draft: string;
  /** `step` to another column after Tab; null when the focus went elsewhere. */
  readonly onCommit: (text: string, step: number | null) => void;
  readonly onCancel: () => void;
}

/** A cell while it is edited. Enter keeps, Shift+Enter begins another line, Esc leaves it. */
export function CellEditor({ label, lang, draft, onCommit, onCancel }: CellEditorProps) {
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
