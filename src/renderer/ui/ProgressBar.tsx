import styles from './ProgressBar.module.css';

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
