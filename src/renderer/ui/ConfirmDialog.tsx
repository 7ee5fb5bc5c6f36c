import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';
import { OWN_KEYS } from './useKeys.ts';

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
