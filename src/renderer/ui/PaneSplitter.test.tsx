// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePaneWidth } from '../data/useSettings.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { createFakeApi, type FakeApi } from '../testing/fakeApi.ts';
import { renderInPage, settle } from '../testing/renderInPage.tsx';
import { PaneSplitter } from './PaneSplitter.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

function Panes() {
  return (
    <div data-testid="panes" style={usePaneWidth('lookup')}>
      <div />
      <PaneSplitter pane="lookup" label="Width of the list" />
    </div>
  );
}

const edge = () => screen.getByRole('separator', { name: 'Width of the list' });
const width = () => screen.getByTestId('panes').style.getPropertyValue('--pane-width');
const kept = () => door.api.changeSettings.mock.lastCall?.[0].paneWidths;

beforeEach(() => {
  door.api = createFakeApi();
  HTMLElement.prototype.setPointerCapture = () => {};
});
afterEach(cleanup);

it('is moved by keys within its bounds, and its place is kept', async () => {
  await renderInPage(<Panes />);
  expect(width()).toBe('');
  fireEvent.keyDown(edge(), { key: 'End' });
  await settle();
  expect(kept()).toEqual({ lookup: 40, favorites: 0 });
  expect(width()).toBe('40rem');
  // jsdom gives the pane no width, so that a step leads to the least.
  fireEvent.keyDown(edge(), { key: 'ArrowLeft' });
  await settle();
  expect(kept()).toEqual({ lookup: 13, favorites: 0 });
});

it('follows the pointer, and keeps its place once it is let go', async () => {
  await renderInPage(<Panes />);
  fireEvent.pointerDown(edge(), { clientX: 0 });
  fireEvent.pointerMove(edge(), { clientX: 320 });
  expect(width()).toBe('20rem');
  expect(door.api.changeSettings).not.toHaveBeenCalled();
  fireEvent.pointerUp(edge());
  await settle();
  expect(kept()).toEqual({ lookup: 20, favorites: 0 });
});

it('has its own width again after a double click', async () => {
  const paneWidths = { lookup: 30, favorites: 0 };
  door.api.getSettings.mockResolvedValue({ ...DEFAULT_SETTINGS, paneWidths });
  await renderInPage(<Panes />);
  expect(width()).toBe('30rem');
  fireEvent.doubleClick(edge());
  await settle();
  expect(kept()).toEqual({ lookup: 0, favorites: 0 });
});
