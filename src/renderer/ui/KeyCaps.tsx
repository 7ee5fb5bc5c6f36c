import styles from './KeyCaps.module.css';

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

export type Platform = 'linux' | 'darwin' | 'win32';
type KeyNames = readonly string[];

const ON_MAC: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  Command: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Super: '⌘',
  Return: '↩',
  Enter: '↩',
  Backspace: '⌫',
};

const ELSEWHERE: Readonly<Record<string, string>> = {
  CommandOrControl: 'Ctrl',
  Control: 'Ctrl',
  Return: 'Enter',
};

const EVERYWHERE: Readonly<Record<string, string>> = {
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  Escape: 'Esc',
  Plus: '+',
};

/**
 * The names on the keyboard of an Electron accelerator's keys, for example
 * `CommandOrControl+Shift+L` to `Ctrl`, `Shift`, `L`.
 */
export function keyNames(accelerator: string, platform: Platform): KeyNames {
  if (accelerator === '') return [];
  const bySystem: Readonly<Record<string, string | undefined>> =
    platform === 'darwin'
      ? ON_MAC
      : { ...ELSEWHERE, Super: platform === 'win32' ? 'Win' : 'Super' };
  return accelerator.split('+').map((key) => bySystem[key] ?? EVERYWHERE[key] ?? key);
}
