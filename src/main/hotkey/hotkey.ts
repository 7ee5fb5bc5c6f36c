import { globalShortcut } from 'electron';
import type { HotkeyState } from '../../shared/settings.ts';
import { checkAccelerator } from './accelerator.ts';

/** The popup's global hotkey and how it stands. */
export interface Hotkey {
  readonly state: () => HotkeyState;
  /**
   * Puts another combination in place; '' for none. A combination that is refused changes
   * nothing: the one before stays registered, and the answer tells only of the attempt.
   */
  readonly change: (accelerator: string) => HotkeyState;
  readonly suspend: (isSuspended: boolean) => void;
}

interface HotkeyOptions {
  readonly accelerator: string;
  readonly onPress: () => void;
  /** On Wayland a registration succeeds even when the compositor never hands a press on. */
  readonly isWayland: boolean;
}

/** Registers the combination at once; the app must be ready. */
export function createHotkey({ accelerator, onPress, isWayland }: HotkeyOptions): Hotkey {
  const register = (wanted: string): HotkeyState => {
    if (wanted === '') return { kind: 'off' };
    const checked = checkAccelerator(wanted);
    if (checked.kind === 'invalid') {
      return { kind: 'refused', accelerator: wanted, reason: 'invalid' };
    }
    if (!globalShortcut.register(checked.accelerator, onPress)) {
      return { kind: 'refused', accelerator: checked.accelerator, reason: 'taken' };
    }
    return { kind: isWayland ? 'unknown' : 'active', accelerator: checked.accelerator };
  };

  let state = register(accelerator);

  return {
    state: () => state,
    change: (wanted) => {
      // While suspended, every registration fails.
      globalShortcut.setSuspended(false);
      const before = state;
      const isRegistered = before.kind === 'active' || before.kind === 'unknown';
      if (isRegistered) globalShortcut.unregister(before.accelerator);
      const next = register(wanted);
      if (next.kind === 'refused') {
        if (isRegistered) state = register(before.accelerator);
        return next;
      }
      state = next;
      return next;
    },
    suspend: (isSuspended) => globalShortcut.setSuspended(isSuspended),
  };
}

/** Whether this session's windows are drawn by a Wayland compositor. */
export const isWaylandSession = (env: NodeJS.ProcessEnv): boolean =>
  env['XDG_SESSION_TYPE'] === 'wayland' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
