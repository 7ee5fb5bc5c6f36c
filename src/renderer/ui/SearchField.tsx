import { Search, X } from 'lucide-react';
import { type ComponentProps, useRef } from 'react';
import { IconButton } from './IconButton.tsx';
import styles from './SearchField.module.css';

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
    <div className={`${styles.field} ${styles[look]}`}>
      <Search aria-hidden className={styles.icon} />
      <input
        ref={(element) => {
          input.current = element;
          if (typeof ref === 'function') return ref(element);
          if (ref) ref.current = element;
          return undefined;
        }}
        aria-label={label}
        className={styles.input}
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
          className={styles.clear}
          onClick={() => {
            onValue('');
            input.current?.focus();
          }}
        />
      )}
    </div>
  );
}
