import { Tooltip } from '@base-ui/react/tooltip';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactElement } from 'react';
import styles from './Button.module.css';
import iconButtonStyles from './IconButton.module.css';

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

interface WithTooltipProps {
  readonly text: string;
  readonly keys?: string;
  readonly side?: 'bottom' | 'right';
  readonly isDisabled?: boolean;
  /** A control with a name of its own: the tooltip only repeats it for the eye. */
  readonly children: ReactElement;
}

export function WithTooltip(props: WithTooltipProps) {
  const { text, keys, side = 'bottom', isDisabled = false, children } = props;
  return (
    <Tooltip.Root disabled={isDisabled}>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal container={floatingLayer()}>
        <Tooltip.Positioner side={side} sideOffset={6} className={styles.positioner}>
          <Tooltip.Popup className={styles.popup}>
            {text}
            {keys === undefined ? null : <span className={styles.keys}>{keys}</span>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

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
        className={
          className === undefined
            ? iconButtonStyles.button
            : `${iconButtonStyles.button} ${className}`
        }
        {...rest}
      >
        <Icon
          aria-hidden
          className={
            isFilled ? `${iconButtonStyles.icon} ${iconButtonStyles.filled}` : iconButtonStyles.icon
          }
        />
      </button>
    </WithTooltip>
  );
}

/**
 * Where menus and tooltips are drawn: within the page's main part, so that assistive technology
 * meets them inside a landmark.
 */
export const floatingLayer = (): HTMLElement | null => document.querySelector('main');
