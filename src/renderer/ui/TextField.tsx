import { Search, X } from 'lucide-react';
import { type ComponentProps, useId, useRef } from 'react';
import { IconButton } from './Button.tsx';
import styles from './Field.module.css';
import searchFieldStyles from './SearchField.module.css';

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

interface SearchFieldProps extends Omit<
  ComponentProps<'input'>,
  'value' | 'onChange' | 'size' | 'type'
> {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly look?: 'large' | 'small' | 'bare';
}

/** A search box with its name, its icon and a button that empties it. */
export function SearchField(props: SearchFieldProps) {
  const { label, clearLabel, value, onValue, look = 'small', ref, ...rest } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={`${searchFieldStyles.field} ${searchFieldStyles[look]}`}>
      <Search aria-hidden className={searchFieldStyles.icon} />
      <input
        ref={(element) => {
          input.current = element;
          if (typeof ref === 'function') return ref(element);
          if (ref) ref.current = element;
          return undefined;
        }}
        aria-label={label}
        className={searchFieldStyles.input}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        {...rest}
      />
      {value === '' ? null : (
        <IconButton
          icon={X}
          label={clearLabel}
          className={searchFieldStyles.clear}
          onClick={() => {
            onValue('');
            input.current?.focus();
          }}
        />
      )}
    </div>
  );
}
