import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HotkeyName, SessionType } from '../../shared/hotkey.ts';
import { CANDIDATES } from './acceleratorTable.ts';
import { createHotkeys } from './hotkeys.ts';
import { sessionType } from './session.ts';

const system = vi.hoisted(() => ({
  taken: new Set<string>(),
  ours: new Map<string, () => void>(),
  suspended: false,
}));

vi.mock('electron', () => ({
  globalShortcut: {
    register: (accelerator: string, press: () => void) => {
      if (system.suspended || system.taken.has(accelerator) || system.ours.has(accelerator)) {
        return false;
      }
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
const OTHER = 'Alt+Shift+D';
const onPress = { popup: vi.fn(), main: vi.fn(), screen: vi.fn() };
const onVerified = vi.fn();
let verified: Readonly<Record<string, string>>;

const create = (
  accelerators: Partial<Record<HotkeyName, string>> = {},
  session: SessionType = 'x11',
) =>
  createHotkeys({
    accelerators: { popup: DEFAULT, main: '', screen: '', ...accelerators },
    onPress,
    session,
    verified: {
      get: () => verified,
      set: (next) => {
        verified = next;
      },
    },
    onVerified,
  });
const active = (accelerator: string, isVerified = false) => ({
  kind: 'active',
  accelerator,
  isVerified,
});

beforeEach(() => {
  system.suspended = false;
  system.taken.clear();
  system.ours.clear();
  verified = {};
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

test('a free combination is active, and a press arrives and is remembered', () => {
  const hotkeys = create();
  expect(hotkeys.state('popup')).toEqual(active(DEFAULT));
  expect(hotkeys.state('main')).toEqual({ kind: 'off' });
  system.ours.get(DEFAULT)?.();
  system.ours.get(DEFAULT)?.();
  expect(onPress.popup).toHaveBeenCalledTimes(2);
  expect(onVerified).toHaveBeenCalledOnce();
  expect(hotkeys.state('popup')).toEqual(active(DEFAULT, true));
});

test('that a press arrived holds for that combination in that kind of session', () => {
  const hotkeys = create();
  system.ours.get(DEFAULT)?.();
  expect(verified).toEqual({ 'x11:popup': DEFAULT });
  expect(hotkeys.change('popup', OTHER)).toEqual(active(OTHER));
  system.ours.clear();
  expect(create().state('popup')).toEqual(active(DEFAULT, true));
  system.ours.clear();
  expect(create({}, 'wayland').state('popup')).toEqual({
    kind: 'unknown',
    accelerator: DEFAULT,
    isVerified: false,
  });
});

test('each of the two does what it is for', () => {
  create({ main: OTHER });
  system.ours.get(OTHER)?.();
  expect(onPress.main).toHaveBeenCalledOnce();
  expect(onPress.popup).not.toHaveBeenCalled();
});

test('one that another program has is refused, with three free ones, and nothing is changed', () => {
  system.taken.add(DEFAULT);
  system.taken.add(CANDIDATES[1]!);
  const hotkeys = create({ main: CANDIDATES[2]! });
  expect(hotkeys.state('popup')).toEqual({
    kind: 'refused',
    accelerator: DEFAULT,
    reason: 'taken',
    suggestions: CANDIDATES.slice(3, 6),
  });
  expect([...system.ours.keys()]).toEqual([CANDIDATES[2]]);
});

test('on Wayland nothing is suggested, since it does not tell what is free', () => {
  expect(create({ popup: 'L' }, 'wayland').state('popup')).toMatchObject({ suggestions: [] });
});

test('changing lets go of the combination before', () => {
  const hotkeys = create();
  expect(hotkeys.change('popup', OTHER)).toEqual(active(OTHER));
  expect([...system.ours.keys()]).toEqual([OTHER]);
  expect(hotkeys.change('popup', '')).toEqual({ kind: 'off' });
  expect(system.ours.size).toBe(0);
});

test.each([
  [OTHER, 'taken'],
  ['L', 'single-key'],
  ['Hyper+L', 'unknown-key'],
  ['Alt+Tab', 'reserved'],
  ['CommandOrControl+K', 'ours'],
  ['Control+Alt+G', 'ours'],
] as const)('when %s is refused as %s, the one before goes on working', (wanted, reason) => {
  system.taken.add(OTHER);
  const hotkeys = create({ main: 'CommandOrControl+Alt+G' });
  expect(hotkeys.change('popup', wanted)).toMatchObject({
    kind: 'refused',
    accelerator: wanted,
    reason,
  });
  expect(hotkeys.state('popup')).toEqual(active(DEFAULT));
  expect([...system.ours.keys()].toSorted()).toEqual(['CommandOrControl+Alt+G', DEFAULT]);
});

test('one that was refused at start is refused no more once it was changed', () => {
  system.taken.add(DEFAULT);
  const hotkeys = create();
  expect(hotkeys.change('popup', OTHER)).toEqual(active(OTHER));
  expect(hotkeys.change('popup', '')).toEqual({ kind: 'off' });
});

test('a combination recorded while the hotkeys are suspended is registered all the same', () => {
  const hotkeys = create();
  hotkeys.suspend(true);
  expect(system.suspended).toBe(true);
  expect(hotkeys.change('popup', OTHER)).toEqual(active(OTHER));
});

test('pressed while it is tested, it arrives and does nothing else', async () => {
  const hotkeys = create();
  const tested = hotkeys.test('popup');
  system.ours.get(DEFAULT)?.();
  expect(await tested).toBe('arrived');
  expect(onPress.popup).not.toHaveBeenCalled();
  system.ours.get(DEFAULT)?.();
  expect(onPress.popup).toHaveBeenCalledOnce();
});

test('a press that does not come within 15 seconds is missed', async () => {
  const hotkeys = create();
  const outcome = vi.fn();
  void hotkeys.test('popup').then(outcome);
  await vi.advanceTimersByTimeAsync(14_999);
  expect(outcome).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(outcome).toHaveBeenCalledWith('missed');
});

test('a test is stopped by another one, and by another combination', async () => {
  const hotkeys = create();
  const first = hotkeys.test('popup');
  const second = hotkeys.test('popup');
  expect(await first).toBe('stopped');
  hotkeys.change('popup', OTHER);
  expect(await second).toBe('stopped');
});

test.each([
  ['linux', { XDG_SESSION_TYPE: 'wayland' }, 'wayland'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'wayland'],
  ['linux', { XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: '' }, 'x11'],
  ['linux', {}, 'x11'],
  ['win32', { WAYLAND_DISPLAY: 'x' }, 'windows'],
  ['darwin', {}, 'macos'],
] as const)('on %s with %j the session is %s', (platform, env, expected) => {
  expect(sessionType(platform, env)).toBe(expected);
});
