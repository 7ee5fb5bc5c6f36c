import { HOTKEY_SETTINGS, type Hotkeys } from '../../shared/hotkey.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { Settings } from '../../shared/settings.ts';
import type { HotkeyKeeper } from '../hotkey/hotkeys.ts';
import type { Handlers } from './ipc.ts';
import type { SettingsStore } from '../settings/settings.ts';

type SettingsHandlers = Pick<
  Handlers,
  'getSettings' | 'changeSettings' | 'getHotkeys' | 'setHotkey' | 'suspendHotkeys' | 'testHotkey'
>;

interface SettingsDependencies {
  readonly settings: Pick<SettingsStore, 'get' | 'change'>;
  readonly hotkeys: HotkeyKeeper;
  readonly describeHotkeys: () => Hotkeys;
  /** Has the system start the app at login, or no longer. */
  readonly setStartAtLogin: (isOn: boolean) => Outcome<null>;
  readonly onSettingsChanged: (settings: Settings) => void;
  readonly onHotkeysChanged: () => void;
}

export function settingsHandlers(dependencies: SettingsDependencies): SettingsHandlers {
  const { settings, hotkeys, describeHotkeys, setStartAtLogin } = dependencies;
  const { onSettingsChanged, onHotkeysChanged } = dependencies;
  return {
    getSettings: () => settings.get(),
    changeSettings: (_caller, change) => {
      const { startAtLogin } = change;
      if (startAtLogin !== undefined) {
        const set = setStartAtLogin(startAtLogin);
        if (set.kind === 'failed') return set;
      }
      const changed = settings.change(change);
      if (changed.kind === 'done') onSettingsChanged(changed.value);
      else if (startAtLogin !== undefined) setStartAtLogin(settings.get().startAtLogin);
      return changed;
    },
    getHotkeys: () => describeHotkeys(),
    setHotkey: (_caller, name, accelerator) => {
      const before = settings.get()[HOTKEY_SETTINGS[name]];
      const state = hotkeys.change(name, accelerator);
      if (state.kind === 'refused') return state;
      const kept = state.kind === 'off' ? '' : state.accelerator;
      const saved = settings.change({ [HOTKEY_SETTINGS[name]]: kept });
      if (saved.kind === 'failed') {
        hotkeys.change(name, before);
        return { kind: 'refused', accelerator: kept, reason: 'not-saved', suggestions: [] };
      }
      onSettingsChanged(saved.value);
      onHotkeysChanged();
      return state;
    },
    suspendHotkeys: (_caller, isSuspended) => {
      hotkeys.suspend(isSuspended);
      return null;
    },
    testHotkey: (_caller, name) => hotkeys.test(name),
  };
}
