import styles from './KeyCaps.module.css';
import type { KeyNames } from './keyNames.ts';

interface KeyCapsProps {
  /** Names as on the caps, in the order in which they are pressed. */
  readonly names: KeyNames;
}

export function KeyCaps({ names }: KeyCapsProps) {
  return (
    <kbd className={styles.keys}>
      {names.map((name) => (
        <kbd key={name} className={styles.cap}>
          {name}
        </kbd>
      ))}
    </kbd>
  );
}
