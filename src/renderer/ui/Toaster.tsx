import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { Button, IconButton } from './Button.tsx';
import { FeedbackContext, type Message } from './Feedback.tsx';
import styles from './Toaster.module.css';

/** Milliseconds a message stays; those with a way back leave time to reach it (F6) by keys. */
const STAYS = { plain: 5000, withAction: 20_000 } as const;

interface ToasterProps {
  /** Name of the place where the messages stand. */
  readonly label: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
}

/** Messages at the bottom of the window; the newest replaces the one before. */
export function Toaster({ label, closeLabel, children }: ToasterProps) {
  return (
    <Toast.Provider limit={1}>
      <ToastFeedback>{children}</ToastFeedback>
      <Toast.Portal>
        <Toast.Viewport aria-label={label} className={styles.viewport}>
          <Toasts closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastFeedback({ children }: { readonly children: ReactNode }) {
  const { add, close } = Toast.useToastManager();
  const say = useCallback(
    ({ text, isFailure = false, action }: Message): void => {
      close();
      const id: string = add({
        title: text,
        timeout: action === undefined && !isFailure ? STAYS.plain : STAYS.withAction,
        ...(isFailure ? { type: 'failure' } : {}),
        ...(action === undefined
          ? {}
          : {
              actionProps: {
                children: action.label,
                onClick: () => {
                  close(id);
                  action.run();
                },
              },
            }),
      });
    },
    [add, close],
  );
  return <FeedbackContext value={say}>{children}</FeedbackContext>;
}

function Toasts({ closeLabel }: { readonly closeLabel: string }) {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection={[]}>
      {/* What failed is read out at once; the rest waits its turn. */}
      <Toast.Title
        className={styles.title}
        render={toast.type === 'failure' ? <p role="alert" /> : <p />}
      />
      <Toast.Action render={<Button look="link" />} />
      <Toast.Close render={<IconButton icon={X} label={closeLabel} />} />
    </Toast.Root>
  ));
}
