import { expect, test, vi } from 'vitest';
import { done, failed } from '../../shared/outcome.ts';
import { DEFAULT_SETTINGS, type HotkeyState, type Settings } from '../../shared/settings.ts';
import { settingsHandlers } from './settingsHandlers.ts';

function setUp(canSave: boolean) {
  let kept = DEFAULT_SETTINGS;
  const change = vi.fn((accelerator: string): HotkeyState =>
    accelerator === 'Alt+Taken'
      ? { kind: 'refused', accelerator, reason: 'taken' }
      : { kind: 'active', accelerator },
  );
  const told = { onSettingsChanged: vi.fn(), onHotkeyChanged: vi.fn() };
  const handlers = settingsHandlers({
    settings: {
      get: () => kept,
      change: (changed: Partial<Settings>) => {
        if (!canSave) return failed('disk-full');
        kept = { ...kept, ...changed };
        return done(kept);
      },
      getWindowBounds: () => null,
      setWindowBounds: () => {},
    },
    hotkey: { state: () => ({ kind: 'off' }), change, suspend: () => {} },
    ...told,
  });
  return { handlers, change, told, kept: () => kept };
}

test('a new hotkey is registered, kept and told', () => {
  const { handlers, told, kept } = setUp(true);
  expect(handlers.setHotkey('main', 'Alt+D')).toEqual({ kind: 'active', accelerator: 'Alt+D' });
  expect(kept().hotkey).toBe('Alt+D');
  expect(told.onHotkeyChanged).toHaveBeenCalledWith({ kind: 'active', accelerator: 'Alt+D' });
});

test('a refused hotkey is not kept', () => {
  const { handlers, told, kept } = setUp(true);
  expect(handlers.setHotkey('main', 'Alt+Taken')).toMatchObject({ reason: 'taken' });
  expect(kept()).toEqual(DEFAULT_SETTINGS);
  expect(told.onHotkeyChanged).not.toHaveBeenCalled();
});

test('a hotkey that cannot be kept on disk is taken back', () => {
  const { handlers, change, told } = setUp(false);
  expect(handlers.setHotkey('main', 'Alt+D')).toMatchObject({ reason: 'not-saved' });
  expect(change.mock.calls.map(([accelerator]) => accelerator)).toEqual([
    'Alt+D',
    DEFAULT_SETTINGS.hotkey,
  ]);
  expect(told.onHotkeyChanged).not.toHaveBeenCalled();
});

test('settings that cannot be saved are reported as not saved', () => {
  const { handlers, told } = setUp(false);
  expect(handlers.changeSettings('main', { theme: 'dark' })).toEqual(failed('disk-full'));
  expect(told.onSettingsChanged).not.toHaveBeenCalled();
});
