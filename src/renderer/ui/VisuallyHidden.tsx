import type { ReactNode } from 'react';
import styles from './VisuallyHidden.module.css';

interface VisuallyHiddenProps {
  readonly children: ReactNode;
}

/** Words for screen readers where the eye has them already. */
export function VisuallyHidden({ children }: VisuallyHiddenProps) {
  return <div className={styles.hidden}>{children}</div>;
}
