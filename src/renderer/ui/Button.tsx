import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly icon?: LucideIcon;
  /** `plain`: an outline. `accent`: the one thing to do. `danger`: deletes. `link`: within text. */
  readonly look?: 'plain' | 'accent' | 'danger' | 'link';
}

export function Button({ icon: Icon, look = 'plain', className, children, ...rest }: ButtonProps) {
  const classes = [look === 'link' ? styles.link : styles.button, styles[look], className];
  return (
    <button
      type="button"
      className={classes.filter((name) => name !== undefined).join(' ')}
      {...rest}
    >
      {Icon === undefined ? null : <Icon aria-hidden className={styles.icon} />}
      {children}
    </button>
  );
}
