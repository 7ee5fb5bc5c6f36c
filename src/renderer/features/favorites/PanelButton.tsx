import type { LucideIcon } from 'lucide-react';
import styles from './ListPanel.module.css';

interface PanelButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** What else can be done with it than to press it. */
  readonly hint?: string;
  readonly count: number | undefined;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}

/** One of the ways to look at the favorites. */
export function PanelButton(props: PanelButtonProps) {
  const { icon: Icon, label, hint, count, isCurrent, onPress } = props;
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={isCurrent ? 'true' : undefined}
      title={hint}
      onClick={onPress}
    >
      <Icon aria-hidden className={styles.icon} />
      <span className={styles.name}>{label}</span>
      {count === undefined ? null : <span className={styles.count}>{count}</span>}
    </button>
  );
}
