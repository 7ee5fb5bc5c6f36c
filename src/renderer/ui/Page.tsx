import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps {
  readonly title: string;
  /** What stands at the right of the title. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A section's page: its title with tools, and below it what scrolls. */
export function Page({ title, tools, children }: PageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{title}</h1>
        {tools === undefined ? null : <div className={styles.tools}>{tools}</div>}
      </header>
      {children}
    </div>
  );
}
