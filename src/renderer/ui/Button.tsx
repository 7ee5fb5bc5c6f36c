import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** `submit` within a form. */
  readonly type?: 'button' | 'submit';
  readonly icon?: LucideIcon;
  /** `plain`: an outline. `accent`: the one thing to do. `danger`: deletes. `link`: within text. */
  readonly look?: 'plain' | 'accent' | 'danger' | 'link';
}

export function Button(props: ButtonProps) {
  const { type = 'button', icon: Icon, look = 'plain', className, children, ...rest } = props;
  const classes = [look === 'link' ? styles.link : styles.button, styles[look], className];
  return (
    <button
      // eslint-disable-next-line react/button-has-type -- one of the two, by its type
      type={type}
      className={classes.filter((name) => name !== undefined).join(' ')}
      {...rest}
    >
      {Icon === undefined ? null : <Icon aria-hidden className={styles.icon} />}
      {children}
    </button>
  );
}
