// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HotkeyState } from '../../../shared/settings.ts';
import { createFakeApi, type FakeApi } from '../../testing/fakeApi.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import { HotkeySettings } from './HotkeySettings.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const button = (name: string) => screen.getByRole('button', { name });
const click = async (name: string): Promise<void> => {
  fireEvent.click(button(name));
  await settle();
};
const press = async (code: string, more: object = {}): Promise<void> => {
  fireEvent.keyDown(button('Press the new key combination'), { code, key: code, ...more });
  await settle();
};

beforeEach(() => {
  door.api = createFakeApi();
});
afterEach(cleanup);

describe('the hotkey in the settings', () => {
  it.each<[HotkeyState, RegExp]>([
    [{ kind: 'active', accelerator: 'Alt+L' }, /^Works/],
    [{ kind: 'refused', accelerator: 'Alt+L', reason: 'taken' }, /another program has this/],
    [{ kind: 'refused', accelerator: 'Alt+L', reason: 'invalid' }, /cannot be a hotkey/],
    [{ kind: 'unknown', accelerator: 'Alt+L' }, /Press it now to see/],
    [{ kind: 'off' }, /^Switched off/],
  ])('tells how it stands: %o', async (state, words) => {
    door.api.getHotkey.mockResolvedValue(state);
    await renderInPage(<HotkeySettings />);
    expect(screen.getByRole('status').textContent).toMatch(words);
  });

  it('does not act while another one is recorded, and acts again after that', async () => {
    await renderInPage(<HotkeySettings />);
    await click('Change hotkey');
    expect(document.activeElement).toBe(button('Press the new key combination'));
    expect(door.api.suspendHotkey.mock.calls).toEqual([[true]]);
    await press('ControlLeft', { ctrlKey: true });
    await press('KeyG', { ctrlKey: true, altKey: true });
    expect(door.api.setHotkey.mock.calls).toEqual([['CommandOrControl+Alt+G']]);
    expect(door.api.suspendHotkey.mock.calls).toEqual([[true], [false]]);
    expect(button('Change hotkey')).toBeTruthy();
  });

  it('stays as it was when another one is refused, and says why', async () => {
    door.api.setHotkey.mockResolvedValue({
      kind: 'refused',
      accelerator: 'CommandOrControl+Alt+G',
      reason: 'taken',
    });
    await renderInPage(<HotkeySettings />);
    await click('Change hotkey');
    await press('KeyG', { ctrlKey: true, altKey: true });
    expect(screen.getByRole('alert').textContent).toMatch(/^Ctrl Alt G was not set: /);
    expect(screen.getByRole('status').textContent).toMatch(/^Works/);
    expect(screen.getByText('Shift')).toBeTruthy();
  });

  it('is kept when Esc cancels', async () => {
    await renderInPage(<HotkeySettings />);
    await click('Change hotkey');
    await press('Escape');
    expect(door.api.setHotkey).not.toHaveBeenCalled();
    expect(door.api.suspendHotkey).toHaveBeenLastCalledWith(false);
  });

  it('says why a plain key cannot be one, and waits on', async () => {
    await renderInPage(<HotkeySettings />);
    await click('Change hotkey');
    await press('KeyG');
    expect(screen.getByText(/^Add Ctrl, Alt or the system key/)).toBeTruthy();
    expect(door.api.setHotkey).not.toHaveBeenCalled();
  });

  it('goes back to the default and can be switched off', async () => {
    door.api.getHotkey.mockResolvedValue({ kind: 'active', accelerator: 'Alt+L' });
    await renderInPage(<HotkeySettings />);
    await click('Use the default');
    expect(door.api.setHotkey).toHaveBeenLastCalledWith('CommandOrControl+Shift+L');
    await click('Switch off');
    expect(door.api.setHotkey).toHaveBeenLastCalledWith('');
  });
});
