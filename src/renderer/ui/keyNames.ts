export type Platform = 'linux' | 'darwin' | 'win32';
export type KeyNames = readonly string[];

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
