import { useId } from 'react';
import styles from './Choice.module.css';
import { VisuallyHidden } from './Page.tsx';

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** The label is for screen readers alone. */
  readonly isLabelHidden?: boolean;
  readonly value: T;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly lang?: string;
  }[];
  readonly onChoose: (value: T) => void;
}

/** One of a few: radio buttons side by side. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, isLabelHidden = false, value, options, onChoose } = props;
  const name = useId();
  return (
    <fieldset className={styles.choice} data-label={isLabelHidden ? 'hidden' : 'shown'}>
      <legend className={styles.legend}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option} lang={option.lang}>
            <input
              type="radio"
              name={name}
              className={styles.input}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

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
