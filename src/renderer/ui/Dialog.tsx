import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button, IconButton } from './Button.tsx';
import styles from './Dialog.module.css';
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

interface ConfirmDialogProps {
  /** Text of the button that asks the question. */
  readonly trigger: string;
  readonly isDisabled?: boolean;
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly onConfirm: () => void;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** A choice that belongs to the question. */
  readonly children?: ReactNode;
}

/** A button that deletes for good, and the question before it does; cancelling is the default. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, isDisabled = false, title, text, confirmLabel, cancelLabel } = props;
  const { onConfirm, onOpenChange, children } = props;
  return (
    <AlertDialog.Root {...(onOpenChange === undefined ? {} : { onOpenChange })}>
      <AlertDialog.Trigger render={<Button />} disabled={isDisabled}>
        {trigger}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Popup className={styles.popup} {...OWN_KEYS}>
          <AlertDialog.Title className={styles.title}>{title}</AlertDialog.Title>
          <AlertDialog.Description>{text}</AlertDialog.Description>
          {children}
          <div className={styles.actions}>
            <AlertDialog.Close render={<Button />}>{cancelLabel}</AlertDialog.Close>
            <AlertDialog.Close render={<Button look="danger" />} onClick={onConfirm}>
              {confirmLabel}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
