import { AlertDialog } from '@base-ui/react/alert-dialog';
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
}

/** A button that deletes for good, and the question before it does; cancelling is the default. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, isDisabled = false, title, text, confirmLabel, cancelLabel, onConfirm } = props;
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger render={<Button />} disabled={isDisabled}>
        {trigger}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Popup className={styles.popup} {...OWN_KEYS}>
          <AlertDialog.Title className={styles.title}>{title}</AlertDialog.Title>
          <AlertDialog.Description>{text}</AlertDialog.Description>
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
