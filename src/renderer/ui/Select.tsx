import { useId } from 'react';
import styles from './Field.module.css';

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
  /** The name is for screen readers alone, where a heading says it to the eye. */
  readonly isLabelHidden?: boolean;
  /** What the choice rests on, in a word. */
  readonly hint?: string;
  readonly isDisabled?: boolean;
}

/** One of many: the system's own list. */
export function Select<T extends string>(props: SelectProps<T>) {
  const {
    label,
    value,
    options,
    onChoose,
    isLabelHidden = false,
    hint,
    isDisabled = false,
  } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      {isLabelHidden ? null : (
        <label htmlFor={id} className={styles.label}>
          {label}
          {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
        </label>
      )}
      <select
        id={id}
        className={styles.control}
        value={value}
        disabled={isDisabled}
        {...(isLabelHidden ? { 'aria-label': label } : {})}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
