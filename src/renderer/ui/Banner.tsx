import { CircleAlert, Info, X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { IconButton } from './IconButton.tsx';

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
