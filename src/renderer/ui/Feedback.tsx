import { CircleAlert, Info, type LucideIcon, X } from 'lucide-react';
import { createContext, type ReactNode, use } from 'react';
import styles from './Banner.module.css';
import emptyStateStyles from './EmptyState.module.css';
import { IconButton } from './Button.tsx';

/** One plain sentence on what came of an action. */
export interface Message {
  readonly text: string;
  readonly isFailure?: boolean;
  /** A way on or back. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Where messages are shown: each window has its own way. */
export const FeedbackContext = createContext<(message: Message) => void>(() => {
  throw new Error('ui: no place for messages, FeedbackContext is not provided');
});

export const useFeedback = (): ((message: Message) => void) => use(FeedbackContext);

interface BannerProps {
  /** `alert` is read out at once. */
  readonly look?: 'info' | 'alert';
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly dismiss?: { readonly label: string; readonly run: () => void };
}

export function Banner({ look = 'info', children, action, dismiss }: BannerProps) {
  const Icon = look === 'alert' ? CircleAlert : Info;
  return (
    <div
      role={look === 'alert' ? 'alert' : 'status'}
      className={look === 'alert' ? `${styles.banner} ${styles.alert}` : styles.banner}
    >
      <Icon aria-hidden className={styles.icon} />
      <p className={styles.text}>{children}</p>
      {action}
      {dismiss === undefined ? null : (
        <IconButton icon={X} label={dismiss.label} onClick={dismiss.run} />
      )}
    </div>
  );
}

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
}

/** A page with nothing on it says why, and what would fill it. */
export function EmptyState({ icon: Icon, title, children }: EmptyStateProps) {
  return (
    <div className={emptyStateStyles.empty}>
      <Icon aria-hidden className={emptyStateStyles.icon} />
      <h2 className={emptyStateStyles.title}>{title}</h2>
      <div className={emptyStateStyles.text}>{children}</div>
    </div>
  );
}

interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; null while nothing can be said. */
  readonly share: number | null;
}

/** How far long work has come. */
export function ProgressBar({ label, share }: ProgressBarProps) {
  return (
    <progress
      aria-label={label}
      className={styles.bar}
      max={1}
      {...(share === null ? {} : { value: Math.min(Math.max(share, 0), 1) })}
    />
  );
}
