import { beforeEach, expect, test, vi } from 'vitest';
import { createHotkey, isWaylandSession } from './hotkey.ts';

const system = vi.hoisted(() => ({
  taken: new Set<string>(),
  ours: new Map<string, () => void>(),
  suspended: false,
}));

vi.mock('electron', () => ({
  globalShortcut: {
    register: (accelerator: string, press: () => void) => {
      if (system.suspended || system.taken.has(accelerator)) return false;
      system.ours.set(accelerator, press);
      return true;
    },
    unregister: (accelerator: string) => system.ours.delete(accelerator),
    setSuspended: (suspended: boolean) => {
      system.suspended = suspended;
    },
  },
}));

const DEFAULT = 'CommandOrControl+Shift+L';
const onPress = vi.fn();
const create = (accelerator = DEFAULT, isWayland = false) =>
  createHotkey({ accelerator, onPress, isWayland });

beforeEach(() => {
  system.suspended = false;
  system.taken.clear();
  system.ours.clear();
  onPress.mockClear();
});

test('a free combination is active and a press arrives', () => {
  expect(create().state()).toEqual({ kind: 'active', accelerator: DEFAULT });
  system.ours.get(DEFAULT)?.();
  expect(onPress).toHaveBeenCalledOnce();
});

test('on Wayland a registration is told as unknown', () => {
  expect(create(DEFAULT, true).state()).toEqual({ kind: 'unknown', accelerator: DEFAULT });
});

test('a combination that another app has is refused', () => {
  system.taken.add(DEFAULT);
  expect(create().state()).toEqual({ kind: 'refused', accelerator: DEFAULT, reason: 'taken' });
});

test('no combination means off', () => {
  expect(create('').state()).toEqual({ kind: 'off' });
});

test('changing lets go of the combination before', () => {
  const hotkey = create();
  expect(hotkey.change('Alt+Shift+D')).toEqual({ kind: 'active', accelerator: 'Alt+Shift+D' });
  expect([...system.ours.keys()]).toEqual(['Alt+Shift+D']);
  expect(hotkey.change('')).toEqual({ kind: 'off' });
  expect(system.ours.size).toBe(0);
});

test.each([
  ['Alt+Shift+D', 'taken'],
  ['L', 'invalid'],
] as const)('when %s is refused as %s, the one before goes on working', (wanted, reason) => {
  system.taken.add('Alt+Shift+D');
  const hotkey = create();
  expect(hotkey.change(wanted)).toEqual({ kind: 'refused', accelerator: wanted, reason });
  expect(hotkey.state()).toEqual({ kind: 'active', accelerator: DEFAULT });
  expect([...system.ours.keys()]).toEqual([DEFAULT]);
});

test('a combination recorded while the hotkey is suspended is registered all the same', () => {
  const hotkey = create();
  hotkey.suspend(true);
  expect(hotkey.change('Alt+Shift+D')).toEqual({ kind: 'active', accelerator: 'Alt+Shift+D' });
});

test('suspending is handed on to the system', () => {
  create().suspend(true);
  expect(system.suspended).toBe(true);
});

test.each([
  [{ XDG_SESSION_TYPE: 'wayland' }, true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, true],
  [{ XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: '' }, false],
  [{}, false],
])('a session with %j is Wayland: %s', (env, expected) => {
  expect(isWaylandSession(env)).toBe(expected);
});
