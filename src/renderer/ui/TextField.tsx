import { type ComponentProps, useId } from 'react';
import styles from './Field.module.css';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A line of text with its name above it. */
export function TextField({ label, value, onValue, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        className={styles.control}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        {...rest}
      />
    </div>
  );
}
