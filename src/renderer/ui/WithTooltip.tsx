import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { floatingLayer } from './floatingLayer.ts';
import styles from './WithTooltip.module.css';

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
