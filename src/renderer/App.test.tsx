// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from './App.tsx';
import { followChanges } from './data/followChanges.ts';
import { START, useScreen } from './screen/screenStore.ts';
import { createFakeApi, type FakeApi } from './testing/fakeApi.ts';
import { renderInPage, settle } from './testing/renderInPage.tsx';
import { COLLAPSE, sampleView } from './testing/sampleEntries.ts';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('./api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const press = async (key: string, more: object = {}): Promise<void> => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key, ...more });
  await settle();
};
const shown = (): string | null => screen.getByRole('main').getAttribute('aria-label');
const field = () => screen.getByRole('combobox', { name: 'Search' });

beforeEach(async () => {
  useScreen.setState(START, true);
  door.api = createFakeApi();
  door.api.getEntry.mockResolvedValue(sampleView(COLLAPSE));
  followChanges();
  await renderInPage(<App />);
});
afterEach(cleanup);

describe('the main window', () => {
  it('begins in the search field', () => {
    expect(document.activeElement).toBe(field());
  });

  it('leads to its sections by keys, also while one types', async () => {
    const sections = [
      'Look up',
      'Favorites',
      'Review',
      'History',
      'Library',
      'Reading',
      'Settings',
    ];
    for (const [index, name] of sections.entries()) {
      await press(`${index + 1}`, { code: `Digit${index + 1}`, ctrlKey: true });
      expect(shown()).toBe(name);
    }
    await press('k', { ctrlKey: true });
    expect(document.activeElement).toBe(field());
    await press(',', { ctrlKey: true });
    expect(shown()).toBe('Settings');
    await press('Escape');
    expect(shown()).toBe('Look up');
  });

  it('takes a slash and a question mark for keys only outside of text fields', async () => {
    fireEvent.change(field(), { target: { value: 'what' } });
    await press('?', { shiftKey: true });
    expect(screen.queryByRole('dialog')).toBeNull();
    screen.getByRole('button', { name: 'Library' }).focus();
    await press('?', { shiftKey: true });
    expect(screen.getByRole('dialog', { name: 'Shortcuts' })).toBeTruthy();
    await press('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
    screen.getByRole('button', { name: 'Library' }).focus();
    await press('/');
    expect(document.activeElement).toBe(field());
  });

  it('shows its shortcuts and those of the popup at a question mark in the empty field, and at F1', async () => {
    await press('?', { shiftKey: true });
    const dialog = screen.getByRole('dialog', { name: 'Shortcuts' });
    const popup = within(dialog).getByRole('region', { name: 'Popup' });
    expect(popup.textContent).toContain('Close the popupEsc');
    await press('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.change(field(), { target: { value: 'what' } });
    await press('F1');
    expect(screen.getByRole('dialog', { name: 'Shortcuts' })).toBeTruthy();
  });

  it('searches what is typed outside of any field', async () => {
    screen.getByRole('button', { name: 'Library' }).click();
    await settle();
    await press('q');
    expect(shown()).toBe('Look up');
    expect(field()).toHaveProperty('value', 'q');
    expect(document.activeElement).toBe(field());
    expect(field()).toHaveProperty('selectionStart', 1);
    screen.getByRole('button', { name: 'Review' }).click();
    await settle();
    for (const key of ['3', ' ', 'Tab']) await press(key);
    await press('x', { ctrlKey: true });
    expect(shown()).toBe('Review');
  });

  it('does what the tray, the menu and the popup ask for', async () => {
    await act(async () => door.api.emit('goTo', 'history'));
    expect(shown()).toBe('History');
    await act(async () => door.api.emit('focusSearch', null));
    expect(document.activeElement).toBe(field());
    await act(async () =>
      door.api.emit('openEntry', { entryId: COLLAPSE.id, query: 'collapses', sentence: '' }),
    );
    expect(field()).toHaveProperty('value', 'collapses');
    expect(screen.getByRole('article').querySelector('h2')?.textContent).toBe('model collapse');
  });

  it('names what it shows when an entry comes without a query', async () => {
    await act(async () =>
      door.api.emit('openEntry', { entryId: COLLAPSE.id, query: '', sentence: '' }),
    );
    await settle();
    expect(field()).toHaveProperty('value', 'model collapse');
  });

  it('shows notices as they come, until they are dismissed', async () => {
    const notice = { kind: 'settings-not-saved' } as const;
    door.api.listNotices.mockResolvedValue([]);
    await act(async () => door.api.emit('noticesChanged', [notice]));
    await settle();
    expect(screen.getByRole('alert').textContent).toMatch(
      /^Your settings can be neither read nor saved/,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    await settle();
    expect(door.api.dismissNotice).toHaveBeenCalledWith('settings-not-saved');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('leads on from a section that cannot be shown', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    // Such an answer is none of the contract: whatever draws it fails.
    door.api.listHistoryDays.mockResolvedValue({ kind: 'done', value: [{ day: 'x' }] } as never);
    await act(async () => door.api.emit('goTo', 'history'));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('This page could not be shown');
    expect(error).toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Favorites' }));
    await settle();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(shown()).toBe('Favorites');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Favorites');
    error.mockRestore();
  });

  it('reads favorites and history again when they changed elsewhere', async () => {
    await act(async () => door.api.emit('goTo', 'favorites'));
    await settle();
    const before = door.api.listFavoriteIds.mock.calls.length;
    door.api.emit('favoritesChanged', { kind: 'all' });
    await settle();
    expect(door.api.listFavoriteIds.mock.calls.length).toBe(before + 1);
  });
});
