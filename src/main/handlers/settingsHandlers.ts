import type { HotkeyState, Settings } from '../../shared/settings.ts';
import type { Hotkey } from '../hotkey/hotkey.ts';
import type { Handlers } from '../ipc.ts';
import type { SettingsStore } from '../settings.ts';

type SettingsHandlers = Pick<
  Handlers,
  'getSettings' | 'changeSettings' | 'getHotkey' | 'setHotkey' | 'suspendHotkey'
>;

interface SettingsDependencies {
  readonly settings: SettingsStore;
  readonly hotkey: Hotkey;
  readonly onSettingsChanged: (settings: Settings) => void;
  readonly onHotkeyChanged: (state: HotkeyState) => void;
}

export function settingsHandlers(dependencies: SettingsDependencies): SettingsHandlers {
  const { settings, hotkey, onSettingsChanged, onHotkeyChanged } = dependencies;
  return {
    getSettings: () => settings.get(),
    changeSettings: (_caller, change) => {
      const changed = settings.change(change);
      if (changed.kind === 'done') onSettingsChanged(changed.value);
      return changed;
    },
    getHotkey: () => hotkey.state(),
    setHotkey: (_caller, accelerator) => {
      const before = settings.get().hotkey;
      const state = hotkey.change(accelerator);
      if (state.kind === 'refused') return state;
      const kept = state.kind === 'off' ? '' : state.accelerator;
      const saved = settings.change({ hotkey: kept });
      if (saved.kind === 'failed') {
        hotkey.change(before);
        return { kind: 'refused', accelerator: kept, reason: 'not-saved' };
      }
      onSettingsChanged(saved.value);
      onHotkeyChanged(state);
      return state;
    },
    suspendHotkey: (_caller, isSuspended) => {
      hotkey.suspend(isSuspended);
      return null;
    },
  };
}
