// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HotkeyState } from '../../../shared/hotkey.ts';
import { createFakeApi, type FakeApi, sampleHotkeys } from '../../testing/fakeApi.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import { HotkeySettings } from './HotkeySettings.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const group = (name = 'Popup') => within(screen.getByRole('group', { name }));
const button = (name: string, of = 'Popup') => group(of).getByRole('button', { name });
const click = async (name: string, of = 'Popup'): Promise<void> => {
  fireEvent.click(button(name, of));
  await settle();
};
const press = async (code: string, more: object = {}, of = 'Popup'): Promise<void> => {
  fireEvent.keyDown(button('Press the new key combination', of), { code, key: code, ...more });
  await settle();
};

beforeEach(() => {
  door.api = createFakeApi();
});
afterEach(cleanup);

describe('the hotkey in the settings', () => {
  const keys = 'Alt+L';
  it.each<[HotkeyState, RegExp]>([
    [{ kind: 'active', accelerator: keys, isVerified: false }, /^Works: press it anywhere/],
    [{ kind: 'active', accelerator: keys, isVerified: true }, /^Works: a press has arrived/],
    [{ kind: 'unknown', accelerator: keys, isVerified: false }, /Press it now to see/],
    [{ kind: 'unknown', accelerator: keys, isVerified: true }, /^Works: a press has arrived/],
    ...(
      [
        ['taken', /another program has this/],
        ['reserved', /a system keeps this/],
        ['single-key', /taken from every program/],
        ['unknown-key', /not a combination/],
        ['ours', /Glossa uses this/],
        ['not-saved', /could not be saved/],
      ] as const
    ).map(([reason, words]): [HotkeyState, RegExp] => [
      { kind: 'refused', accelerator: keys, reason, suggestions: [] },
      words,
    ]),
    [{ kind: 'off' }, /^Switched off/],
  ])('tells how it stands: %o', async (state, words) => {
    door.api.getHotkeys.mockResolvedValue(sampleHotkeys({ popup: state }));
    await renderInPage(<HotkeySettings />);
    expect(group().getByRole('status').textContent).toMatch(words);
  });

  it('that another program has shows three free ones, and sets one only when it is chosen', async () => {
    const suggestions = ['Alt+G', 'Alt+Shift+Y', 'CommandOrControl+Alt+W'];
    door.api.getHotkeys.mockResolvedValue(
      sampleHotkeys({
        popup: { kind: 'refused', accelerator: keys, reason: 'taken', suggestions },
      }),
    );
    await renderInPage(<HotkeySettings />);
    expect(group().getAllByRole('button', { name: /^Use (?!the)/ })).toHaveLength(3);
    expect(door.api.setHotkey).not.toHaveBeenCalled();
    await click('Use Ctrl Alt W');
    expect(door.api.setHotkey.mock.calls).toEqual([['popup', 'CommandOrControl+Alt+W']]);
  });

  it.each([
    ['arrived', /^It arrived/],
    ['missed', /^Nothing arrived in 15 seconds/],
    ['stopped', /^Works/],
  ] as const)('is tested by a press, which is told as %s', async (came, words) => {
    let end: (outcome: typeof came) => void = () => {};
    door.api.testHotkey.mockReturnValue(
      new Promise((resolve) => {
        end = resolve;
      }),
    );
    await renderInPage(<HotkeySettings />);
    await click('Press it now');
    expect(group().getByRole('status').textContent).toMatch(/^Press Ctrl Shift L now/);
    expect(button('Press it now')).toHaveProperty('disabled', true);
    await act(async () => end(came));
    expect(group().getByRole('status').textContent).toMatch(words);
  });

  it('has a second one for the main window, which is off', async () => {
    await renderInPage(<HotkeySettings />);
    expect(group('Main window').getByRole('status').textContent).toBe('Switched off.');
    await click('Set a hotkey', 'Main window');
    await press('KeyG', { ctrlKey: true, altKey: true }, 'Main window');
    expect(door.api.setHotkey.mock.calls).toEqual([['main', 'CommandOrControl+Alt+G']]);
  });

  it.each([
    [null, /is being asked/],
    [true, /may ask you to allow/],
    [false, /offers no hotkeys to programs/],
  ])(
    'on Wayland says what the desktop offers (portal: %s) and gives the command',
    async (hasPortal, words) => {
      door.api.getHotkeys.mockResolvedValue(sampleHotkeys({ session: 'wayland', hasPortal }));
      await renderInPage(<HotkeySettings />);
      expect(screen.getByText(words)).toBeTruthy();
      expect(screen.getByText('/opt/glossa/glossa --selection')).toBeTruthy();
      fireEvent.click(screen.getByRole('button', { name: 'Copy command' }));
      expect(door.api.copyText.mock.calls).toEqual([['/opt/glossa/glossa --selection']]);
    },
  );

  it('does not act while another one is recorded, and acts again after that', async () => {
    await renderInPage(<HotkeySettings />);
    await click('Change hotkey');
    expect(document.activeElement).toBe(button('Press the new key combination'));
    expect(door.api.suspendHotkeys.mock.calls).toEqual([[true]]);
    await press('ControlLeft', { ctrlKey: true });
    await press('KeyG', { ctrlKey: true, altKey: true });
    expect(door.api.setHotkey.mock.calls).toEqual([['popup', 'CommandOrControl+Alt+G']]);
    expect(door.api.suspendHotkeys.mock.calls).toEqual([[true], [false]]);
    expect(button('Change hotkey')).toBeTruthy();
  });

  it('stays as it was when another one is refused, and says why', async () => {
    door.api.setHotkey.mockResolvedValue({
      kind: 'refused',
      accelerator: 'CommandOrControl+Alt+G',
      reason: 'taken',
      suggestions: ['Alt+G'],
    });
    await renderInPage(<HotkeySettings />);
    await click('Change hotkey');
    await press('KeyG', { ctrlKey: true, altKey: true });
    expect(group().getByRole('alert').textContent).toMatch(/^Ctrl Alt G was not set: /);
    expect(group().getByRole('status').textContent).toMatch(/^Works/);
    expect(group().getByText('Shift')).toBeTruthy();
  });

  it('is kept when Esc cancels', async () => {
    await renderInPage(<HotkeySettings />);
    await click('Change hotkey');
    await press('Escape');
    expect(door.api.setHotkey).not.toHaveBeenCalled();
    expect(door.api.suspendHotkeys).toHaveBeenLastCalledWith(false);
  });

  it('says why a plain key cannot be one, and waits on', async () => {
    await renderInPage(<HotkeySettings />);
    await click('Change hotkey');
    await press('KeyG');
    expect(screen.getByText(/^Add Ctrl, Alt or the system key/)).toBeTruthy();
    expect(door.api.setHotkey).not.toHaveBeenCalled();
  });

  it('goes back to the default and can be switched off', async () => {
    door.api.getHotkeys.mockResolvedValue(
      sampleHotkeys({ popup: { kind: 'active', accelerator: 'Alt+L', isVerified: false } }),
    );
    await renderInPage(<HotkeySettings />);
    await click('Use the default');
    expect(door.api.setHotkey).toHaveBeenLastCalledWith('popup', 'CommandOrControl+Shift+L');
    await click('Switch off');
    expect(door.api.setHotkey).toHaveBeenLastCalledWith('popup', '');
  });
});
