/** Modifiers as this app writes them, in the order in which it writes them. */
export const MODIFIERS = ['CommandOrControl', 'Control', 'Alt', 'AltGr', 'Shift', 'Super'] as const;

export type Modifier = (typeof MODIFIERS)[number];

/**
 * Every name of a modifier that Electron reads (https://www.electronjs.org/docs/latest/api/accelerator),
 * in lower case. `Command` does nothing outside macOS, where it is what `CommandOrControl` is.
 */
export const MODIFIER_NAMES: Readonly<Record<string, Modifier>> = {
  commandorcontrol: 'CommandOrControl',
  cmdorctrl: 'CommandOrControl',
  command: 'CommandOrControl',
  cmd: 'CommandOrControl',
  control: 'Control',
  ctrl: 'Control',
  alt: 'Alt',
  option: 'Alt',
  altgr: 'AltGr',
  shift: 'Shift',
  super: 'Super',
  meta: 'Super',
};

/**
 * Keys with a name, as this app writes them. Left out of Electron's list are the keys that the
 * system itself acts on: volume, media, PrintScreen and the lock keys.
 */
const NAMED_KEYS = [
  'Plus',
  'Space',
  'Tab',
  'Backspace',
  'Delete',
  'Insert',
  'Enter',
  'Up',
  'Down',
  'Left',
  'Right',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Escape',
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
  ...Array.from({ length: 10 }, (_, index) => `num${index}`),
  'numdec',
  'numadd',
  'numsub',
  'nummult',
  'numdiv',
];

const CHARACTER_KEYS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789)!@#$%^&*(:;=<,_->.?/~`{][|\\}"\''];

const OTHER_NAMES = { '+': 'Plus', return: 'Enter', esc: 'Escape' } as const;

/** Every name of a key, in lower case, and the one that this app writes. */
export const KEY_NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...NAMED_KEYS, ...CHARACTER_KEYS].map((key) => [key.toLowerCase(), key])),
  ...OTHER_NAMES,
};

export const SYSTEMS = ['windows', 'mac', 'linux'] as const;

export type System = (typeof SYSTEMS)[number];

/**
 * Combinations that a system keeps for itself, or that every app needs, by the keys that are
 * pressed there: `Ctrl`, `Alt`, `Shift`, `Super` (the Windows key), `Cmd`; in this order.
 *
 * - windows: https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerhotkey (F12
 *   is the debugger's) and "Keyboard shortcuts in Windows", https://support.microsoft.com/windows;
 * - mac: "Mac keyboard shortcuts", https://support.apple.com/102650;
 * - linux: GNOME's and KDE's defaults (org.gnome.desktop.wm.keybindings, KGlobalAccel), the
 *   kernel's virtual terminals, and the switches of input methods (Fcitx, IBus).
 */
export const RESERVED: Readonly<Record<System, readonly string[]>> = {
  windows: [
    'F12',
    'Alt+Tab',
    'Alt+Shift+Tab',
    'Alt+Escape',
    'Alt+Space',
    'Alt+F4',
    'Ctrl+Escape',
    'Ctrl+Shift+Escape',
    'Ctrl+Alt+Delete',
    'Ctrl+Alt+Tab',
    'Ctrl+Space',
    'Ctrl+Alt+Shift+Super+L',
    ...[...'ABCDEFGHIKLMPQRSTUVWXZ1234567890,.;', 'Tab', 'Space', 'Plus'].map(
      (key) => `Super+${key}`,
    ),
    ...[...'CMSV'].map((key) => `Shift+Super+${key}`),
  ],
  mac: [
    'F11',
    'Cmd+Tab',
    'Shift+Cmd+Tab',
    'Cmd+`',
    'Cmd+Space',
    'Alt+Cmd+Space',
    'Ctrl+Cmd+Space',
    'Ctrl+Space',
    'Ctrl+Alt+Space',
    'Alt+Cmd+Escape',
    'Ctrl+Cmd+Q',
    'Shift+Cmd+Q',
    'Alt+Shift+Cmd+Q',
    'Alt+Cmd+D',
    'Shift+Cmd+3',
    'Shift+Cmd+4',
    'Shift+Cmd+5',
    'Shift+Cmd+/',
    'Ctrl+Up',
    'Ctrl+Down',
    'Ctrl+Left',
    'Ctrl+Right',
    'Cmd+,',
    'Cmd+H',
    'Cmd+M',
  ],
  linux: [
    'Alt+Tab',
    'Alt+Shift+Tab',
    'Alt+Escape',
    'Alt+Space',
    'Alt+`',
    'Alt+F1',
    'Alt+F2',
    'Alt+F4',
    'Ctrl+Alt+Delete',
    'Ctrl+Alt+Backspace',
    'Ctrl+Alt+Escape',
    'Ctrl+Alt+Tab',
    'Ctrl+Alt+L',
    'Ctrl+Alt+T',
    'Ctrl+Alt+Up',
    'Ctrl+Alt+Down',
    'Ctrl+Alt+Left',
    'Ctrl+Alt+Right',
    ...Array.from({ length: 12 }, (_, index) => `Ctrl+Alt+F${index + 1}`),
    'Ctrl+Space',
    'Ctrl+Shift+U',
    ...[...'ADHLMNPSV', 'Tab', 'Space', 'Up', 'Down', 'Left', 'Right'].map((key) => `Super+${key}`),
  ],
};

/** Copy, paste and the like, with the system's main modifier: no app could be used without them. */
export const EVERYONES_KEYS = [...'ACFNOPQSTVWXYZ'];

/** What the app's own windows act on: as a global hotkey it would be taken from them as well. */
export const OWN_KEYS: readonly string[] = [
  ...[...'KDE,123456'].map((key) => `CommandOrControl+${key}`),
  'CommandOrControl+Return',
];

/** Proposed where another combination is needed, the easiest to press first. */
export const CANDIDATES: readonly string[] = [
  'CommandOrControl+Shift+L',
  'CommandOrControl+Alt+G',
  'CommandOrControl+Shift+Y',
  'CommandOrControl+Alt+W',
  'CommandOrControl+Shift+J',
  'CommandOrControl+Alt+Y',
  'CommandOrControl+Shift+F9',
  'CommandOrControl+Alt+K',
  'CommandOrControl+Alt+Shift+L',
  'CommandOrControl+Alt+Shift+G',
  'CommandOrControl+Alt+Shift+Y',
  'CommandOrControl+Alt+Shift+F9',
];
