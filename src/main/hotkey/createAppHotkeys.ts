import type { HotkeyName, Hotkeys } from '../../shared/hotkey.ts';
import type { SettingsStore } from '../settings.ts';
import { typedCommand } from '../shell/ownCommand.ts';
import { quoteForShell } from '../shell/quoteCommand.ts';
import { createHotkeys, type HotkeyKeeper } from './hotkeys.ts';
import { HOTKEY_SETTINGS } from './hotkeySettings.ts';
import { hasShortcutPortal, sessionType } from './session.ts';

/** The hotkeys, and all that is told of them. */
export interface AppHotkeys extends HotkeyKeeper {
  readonly describe: () => Hotkeys;
  /** Whether a press of the popup's hotkey brings the app back, as far as is known. */
  readonly isReachable: () => boolean;
}

interface AppHotkeysOptions {
  readonly settings: Pick<SettingsStore, 'get' | 'getVerifiedHotkeys' | 'setVerifiedHotkeys'>;
  readonly onPress: Readonly<Record<HotkeyName, () => void>>;
  /** Something of what `describe` gives has changed. */
  readonly onChange: () => void;
}

/** The hotkeys that the settings name, in the session that this run is in. */
export function createAppHotkeys({ settings, onPress, onChange }: AppHotkeysOptions): AppHotkeys {
  const session = sessionType(process.platform, process.env);
  const command = quoteForShell(typedCommand(['--selection']), process.platform);
  let hasPortal: boolean | null = null;
  if (session === 'wayland') {
    void hasShortcutPortal().then((answer) => {
      hasPortal = answer;
      onChange();
    });
  }
  const kept = settings.get();
  const keeper = createHotkeys({
    accelerators: {
      popup: kept[HOTKEY_SETTINGS.popup],
      main: kept[HOTKEY_SETTINGS.main],
      screen: kept[HOTKEY_SETTINGS.screen],
    },
    onPress,
    session,
    verified: {
      get: () => settings.getVerifiedHotkeys(),
      set: (verified) => settings.setVerifiedHotkeys(verified),
    },
    onVerified: onChange,
  });
  return {
    ...keeper,
    describe: () => ({
      popup: keeper.state('popup'),
      main: keeper.state('main'),
      screen: keeper.state('screen'),
      session,
      hasPortal,
      command,
    }),
    isReachable: () => {
      const state = keeper.state('popup');
      return state.kind === 'active' || (state.kind === 'unknown' && state.isVerified);
    },
  };
}
