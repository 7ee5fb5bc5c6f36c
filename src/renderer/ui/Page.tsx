import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps {
  readonly title: string;
  /** What stands at the right of the title. */
  readonly tools?: ReactNode;
  /** Panes side by side take the whole width of the window. */
  readonly hasPanes?: boolean;
  /** Tabs follow the header, and draw the line under it. */
  readonly hasTabs?: boolean;
  readonly children: ReactNode;
}

/** A section's page: its title with tools, and below it what scrolls. */
export function Page({ title, tools, hasPanes = false, hasTabs = false, children }: PageProps) {
  return (
    <div className={hasPanes ? `${styles.page} ${styles.panes}` : styles.page}>
      <header className={hasTabs ? `${styles.header} ${styles.plain}` : styles.header}>
        <h1 className={styles.title}>{title}</h1>
        {tools === undefined ? null : <div className={styles.tools}>{tools}</div>}
      </header>
      {children}
    </div>
  );
}

interface VisuallyHiddenProps {
  readonly children: ReactNode;
}

/** Words for screen readers where the eye has them already. */
export function VisuallyHidden({ children }: VisuallyHiddenProps) {
  return <div className={styles.hidden}>{children}</div>;
}
