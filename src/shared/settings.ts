/** Languages the interface speaks. */
export type InterfaceLanguage = 'en' | 'zh-Hans';

/** What the reader can set; lives in `settings.json`. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: 'system' | InterfaceLanguage;
  /** Scale of all text and spacing. */
  readonly textSize: 'normal' | 'large' | 'larger';
  /** How Chinese of the dictionaries is drawn; what is copied and searched stays as written. */
  readonly chineseScript: 'as-written' | 'simplified' | 'traditional';
  /** Electron accelerator of the popup's global hotkey; '' when there is to be none. */
  readonly hotkey: string;
  /** Whether lookups are kept in the history. */
  readonly recordHistory: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'system',
  textSize: 'normal',
  chineseScript: 'as-written',
  hotkey: 'CommandOrControl+Shift+L',
  recordHistory: true,
};

/** How the popup's global hotkey stands. */
export type HotkeyState =
  | { readonly kind: 'active'; readonly accelerator: string }
  /**
   * `taken`: the system or another app has it. `invalid`: not a combination that can be a global
   * hotkey. `not-saved`: the choice could not be kept on disk. The accelerator does nothing.
   */
  | {
      readonly kind: 'refused';
      readonly accelerator: string;
      readonly reason: 'taken' | 'invalid' | 'not-saved';
    }
  /** Registered, but this system (Wayland) does not tell whether a press will reach the app. */
  | { readonly kind: 'unknown'; readonly accelerator: string }
  | { readonly kind: 'off' };
