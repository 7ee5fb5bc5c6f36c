// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { createFakeApi, type FakeApi } from '../../testing/fakeApi.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import { WordSettings } from './LookupSettings.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

beforeEach(async () => {
  door.api = createFakeApi();
  door.api.getSettings.mockResolvedValue({ ...DEFAULT_SETTINGS, fields: ['law'] });
  await renderInPage(<WordSettings />);
});
afterEach(cleanup);

it('chooses the fields whose meanings come first', async () => {
  expect(screen.getByRole('checkbox', { name: 'Law' })).toHaveProperty('checked', true);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Computing' }));
  await settle();
  expect(door.api.changeSettings).toHaveBeenLastCalledWith({ fields: ['law', 'computing'] });
});

it('takes a field out again', async () => {
  fireEvent.click(screen.getByRole('checkbox', { name: 'Law' }));
  await settle();
  expect(door.api.changeSettings).toHaveBeenLastCalledWith({ fields: [] });
});

it('shows pinyin or not', async () => {
  fireEvent.click(screen.getByRole('radio', { name: 'Never' }));
  await settle();
  expect(door.api.changeSettings).toHaveBeenLastCalledWith({ pinyin: 'hidden' });
});
