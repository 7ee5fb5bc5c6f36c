import { expect, test, vi } from 'vitest';
import type { HotkeyName, HotkeyState } from '../../shared/hotkey.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import { settingsHandlers } from './settingsHandlers.ts';

const active = (accelerator: string): HotkeyState => ({
  kind: 'active',
  accelerator,
  isVerified: false,
});

function setUp(canSave: boolean, login: Outcome<null> = done(null)) {
  let kept = DEFAULT_SETTINGS;
  const change = vi.fn((_name: HotkeyName, accelerator: string): HotkeyState =>
    accelerator === 'Alt+Taken'
      ? { kind: 'refused', accelerator, reason: 'taken', suggestions: [] }
      : active(accelerator),
  );
  const told = { onSettingsChanged: vi.fn(), onHotkeysChanged: vi.fn() };
  const setStartAtLogin = vi.fn(() => login);
  const handlers = settingsHandlers({
    settings: {
      get: () => kept,
      change: (changed: Partial<Settings>) => {
        if (!canSave) return failed('disk-full');
        kept = { ...kept, ...changed };
        return done(kept);
      },
    },
    hotkeys: {
      state: () => ({ kind: 'off' }),
      change,
      suspend: () => {},
      test: async () => 'arrived',
    },
    describeHotkeys: () => {
      throw new Error('not asked here');
    },
    setStartAtLogin,
    ...told,
  });
  return { handlers, change, told, setStartAtLogin, kept: () => kept };
}

test.each([
  ['popup', 'hotkey'],
  ['main', 'mainHotkey'],
  ['screen', 'screenHotkey'],
] as const)('a new hotkey for the %s is registered, kept and told', (name, setting) => {
  const { handlers, told, kept } = setUp(true);
  expect(handlers.setHotkey('main', name, 'Alt+D')).toEqual(active('Alt+D'));
  expect(kept()).toEqual({ ...DEFAULT_SETTINGS, [setting]: 'Alt+D' });
  expect(told.onHotkeysChanged).toHaveBeenCalledOnce();
});

test('a refused hotkey is not kept', () => {
  const { handlers, told, kept } = setUp(true);
  expect(handlers.setHotkey('main', 'popup', 'Alt+Taken')).toMatchObject({ reason: 'taken' });
  expect(kept()).toEqual(DEFAULT_SETTINGS);
  expect(told.onHotkeysChanged).not.toHaveBeenCalled();
});

test('a hotkey that cannot be kept on disk is taken back', () => {
  const { handlers, change, told } = setUp(false);
  expect(handlers.setHotkey('main', 'popup', 'Alt+D')).toMatchObject({ reason: 'not-saved' });
  expect(change.mock.calls).toEqual([
    ['popup', 'Alt+D'],
    ['popup', DEFAULT_SETTINGS.hotkey],
  ]);
  expect(told.onHotkeysChanged).not.toHaveBeenCalled();
});

test('settings that cannot be saved are reported as not saved', () => {
  const { handlers, told } = setUp(false);
  expect(handlers.changeSettings('main', { theme: 'dark' })).toEqual(failed('disk-full'));
  expect(told.onSettingsChanged).not.toHaveBeenCalled();
});

test('the start at login is set before it is kept, and only when it was changed', async () => {
  const { handlers, setStartAtLogin, kept } = setUp(true);
  await handlers.changeSettings('main', { theme: 'dark' });
  expect(setStartAtLogin).not.toHaveBeenCalled();
  await handlers.changeSettings('main', { startAtLogin: true });
  expect(setStartAtLogin.mock.calls).toEqual([[true]]);
  expect(kept().startAtLogin).toBe(true);
});

test('a start at login that the system refuses is not kept', () => {
  const { handlers, kept } = setUp(true, failed('read-only'));
  expect(handlers.changeSettings('main', { startAtLogin: true })).toEqual(failed('read-only'));
  expect(kept().startAtLogin).toBe(false);
});

test('a start at login that cannot be kept on disk is taken back', () => {
  const { handlers, setStartAtLogin } = setUp(false);
  expect(handlers.changeSettings('main', { startAtLogin: true })).toEqual(failed('disk-full'));
  expect(setStartAtLogin.mock.calls).toEqual([[true], [false]]);
});
