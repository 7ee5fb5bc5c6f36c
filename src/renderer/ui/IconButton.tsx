import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './IconButton.module.css';
import { WithTooltip } from './WithTooltip.tsx';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'type'> {
  readonly icon: LucideIcon;
  /** Its name, for the tooltip and for screen readers. */
  readonly label: string;
  /** Key combination shown after the name in the tooltip. */
  readonly keys?: string;
  /** The icon is drawn filled. */
  readonly isFilled?: boolean;
}

export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, keys, isFilled = false, className, ...rest } = props;
  return (
    <WithTooltip text={label} {...(keys === undefined ? {} : { keys })}>
      <button
        type="button"
        aria-label={label}
        className={className === undefined ? styles.button : `${styles.button} ${className}`}
        {...rest}
      >
        <Icon aria-hidden className={isFilled ? `${styles.icon} ${styles.filled}` : styles.icon} />
      </button>
    </WithTooltip>
  );
}
