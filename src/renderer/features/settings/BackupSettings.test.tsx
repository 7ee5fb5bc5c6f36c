// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi } from '../../testing/fakeApi.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import { WorkProgress } from './BackupSettings.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

beforeEach(() => {
  door.api = createFakeApi();
});
afterEach(cleanup);

it('shows how far a backup is, can end it, and goes when it is over', async () => {
  await renderInPage(<WorkProgress />);
  expect(screen.queryByRole('progressbar')).toBeNull();
  act(() => door.api.emit('workProgress', 0.4));
  expect(screen.getByRole('progressbar', { name: 'Working on your data: 40%' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await settle();
  expect(door.api.cancelWork).toHaveBeenCalledOnce();
  act(() => door.api.emit('workProgress', null));
  expect(screen.queryByRole('progressbar')).toBeNull();
});
