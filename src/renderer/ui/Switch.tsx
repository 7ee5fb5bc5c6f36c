import { useId } from 'react';
import styles from './Switch.module.css';

interface SwitchProps {
  readonly label: string;
  readonly help?: string;
  /** The name is for screen readers alone, where the eye has it already. */
  readonly isLabelHidden?: boolean;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

export function Switch(props: SwitchProps) {
  const { label, help, isLabelHidden = false, isOn, onSwitch } = props;
  const id = useId();
  const input = (
    <input
      id={id}
      type="checkbox"
      role="switch"
      className={styles.switch}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      {...(help === undefined ? {} : { 'aria-describedby': `${id}-help` })}
      checked={isOn}
      onChange={(event) => onSwitch(event.target.checked)}
    />
  );
  if (isLabelHidden) return input;
  return (
    <div className={styles.row}>
      <div>
        <label htmlFor={id}>{label}</label>
        {help === undefined ? null : (
          <p id={`${id}-help`} className={styles.help}>
            {help}
          </p>
        )}
      </div>
      {input}
    </div>
  );
}
