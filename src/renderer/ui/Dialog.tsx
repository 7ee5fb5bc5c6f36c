import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { OWN_KEYS } from './useKeys.ts';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  /** `wide` for tables. */
  readonly look?: 'plain' | 'wide';
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** Something to read, above the window; Esc and a click beside it close it. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, look = 'plain', isOpen, onOpenChange, children } = props;
  // The first focus is on the dialog, not on its button, whose tooltip would take the first Esc.
  const popup = useRef<HTMLDivElement>(null);
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.backdrop} />
        <BaseDialog.Popup
          ref={popup}
          initialFocus={popup}
          className={look === 'wide' ? `${styles.popup} ${styles.wide}` : styles.popup}
          {...OWN_KEYS}
        >
          <header className={styles.header}>
            <BaseDialog.Title className={styles.title}>{title}</BaseDialog.Title>
            <BaseDialog.Close render={<IconButton icon={X} label={closeLabel} />} />
          </header>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
