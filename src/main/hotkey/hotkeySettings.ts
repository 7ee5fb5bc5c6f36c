import type { HotkeyName } from '../../shared/hotkey.ts';
import type { Settings } from '../../shared/settings.ts';

/** Which setting keeps which hotkey. */
export const HOTKEY_SETTINGS = {
  popup: 'hotkey',
  main: 'mainHotkey',
  screen: 'screenHotkey',
} as const satisfies Record<HotkeyName, keyof Settings>;
