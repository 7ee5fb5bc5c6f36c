import type { Settings } from './settings.ts';

/**
 * The global hotkeys: one shows the popup, one looks up the selected text in the main window, one reads
 * a part of the screen.
 */
export const HOTKEY_NAMES = ['popup', 'main', 'screen'] as const;

/** See {@link HOTKEY_NAMES}. */
export type HotkeyName = (typeof HOTKEY_NAMES)[number];

/** Which setting holds which hotkey. */
export const HOTKEY_SETTINGS = {
  popup: 'hotkey',
  main: 'mainHotkey',
  screen: 'screenHotkey',
} as const satisfies Record<HotkeyName, keyof Settings>;

/** Why a combination cannot be a hotkey. */
export type HotkeyRefusal =
  /** The system or another program holds it. */
  | 'taken'
  /** A system keeps it for itself, or every program needs it. */
  | 'reserved'
  /** It would take a key that people type with. */
  | 'single-key'
  /** It is not understood as a combination. */
  | 'unknown-key'
  /** It is another hotkey of this app, or a key of its own menu. */
  | 'ours'
  /** The choice could not be kept on disk. */
  | 'not-saved';

/** How a global hotkey stands. */
export type HotkeyState =
  /** Registered. `isVerified`: a press has reached the app in this kind of session. */
  | { readonly kind: 'active'; readonly accelerator: string; readonly isVerified: boolean }
  /** Registered, but this system (Wayland) does not tell whether a press will reach the app. */
  | { readonly kind: 'unknown'; readonly accelerator: string; readonly isVerified: boolean }
  /** The accelerator does nothing. `suggestions` are free ones, at most 3, never set unasked. */
  | {
      readonly kind: 'refused';
      readonly accelerator: string;
      readonly reason: HotkeyRefusal;
      readonly suggestions: readonly string[];
    }
  | { readonly kind: 'off' };

/** Who hands global keys to programs here. */
export type SessionType = 'x11' | 'wayland' | 'windows' | 'macos';

/** The hotkeys and what this session is like for them. */
export interface Hotkeys {
  readonly popup: HotkeyState;
  readonly main: HotkeyState;
  readonly screen: HotkeyState;
  readonly session: SessionType;
  /**
   * Wayland only: whether the desktop offers the GlobalShortcuts portal, without which no
   * combination can arrive; null elsewhere, and while it is not known.
   */
  readonly hasPortal: boolean | null;
  /** The command to bind to a key in the desktop's own settings, quoted for a shell. */
  readonly command: string;
}

/** What came of "press it now": the press came, none came in time, or another test took over. */
export type HotkeyTest = 'arrived' | 'missed' | 'stopped';

/** How long "press it now" waits, in milliseconds. */
export const HOTKEY_TEST_MS = 15_000;
