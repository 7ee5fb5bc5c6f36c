// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, keepFavorites } from '../../testing/fakeApi.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import { COLLAPSE, sampleFavorite, SHIFT } from '../../testing/sampleEntries.ts';
import { FavoritesPage } from './FavoritesPage.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));
// jsdom lays nothing out, so that no row would be in view.
vi.mock('virtua', () => ({
  Virtualizer: ({
    data,
    children,
  }: {
    data: unknown[];
    children: (...row: unknown[]) => unknown;
  }) => data.map((row, index) => children(row, index)),
}));

const select = async (headword: string): Promise<void> => {
  fireEvent.click(screen.getByRole('checkbox', { name: `Select ${headword}` }));
  await settle();
};
const names = (): readonly (string | null)[] =>
  screen.getAllByRole('button').map(({ textContent }) => textContent);

beforeEach(() => {
  door.api = createFakeApi();
  keepFavorites(door.api, [sampleFavorite(COLLAPSE), sampleFavorite(SHIFT)]);
});
afterEach(cleanup);

it('shows what can be done only once favorites are chosen, and of one more than of many', async () => {
  await renderInPage(<FavoritesPage />);
  expect(names()).not.toEqual(expect.arrayContaining(['Remove']));
  await select('model collapse');
  expect(names()).toEqual(expect.arrayContaining(['Edit…', 'Add tags', 'Remove']));
  await select('distribution shift');
  expect(names()).toEqual(expect.arrayContaining(['Add tags', 'Remove']));
  expect(names()).not.toContain('Edit…');
});

it('lets the translation be edited', async () => {
  await renderInPage(<FavoritesPage />);
  await select('model collapse');
  fireEvent.click(screen.getByRole('button', { name: 'Edit…' }));
  await settle();
  const dialog = within(screen.getByRole('dialog', { name: 'model collapse' }));
  fireEvent.change(dialog.getByRole('textbox', { name: 'Translation' }), {
    target: { value: ' 模型坍缩 ' },
  });
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await settle();
  expect(door.api.changeFavorites.mock.lastCall?.[1]).toMatchObject({ translation: '模型坍缩' });
});

it('has no export of nothing', async () => {
  keepFavorites(door.api, []);
  await renderInPage(<FavoritesPage />);
  expect(names()).not.toContain('Export');
  expect(names()).toContain('Import…');
});
