// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { noteTrouble } from '../data/failureText.ts';
import { done } from '../../shared/outcome.ts';
import { createFakeApi, type FakeApi } from '../testing/fakeApi.ts';
import { renderInPage, settle } from '../testing/renderInPage.tsx';
import { Notices } from './Notices.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

beforeEach(() => {
  door.api = createFakeApi();
});
afterEach(cleanup);

const click = async (name: string): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};

it('tells what the disk refused until it is done, with a way to try again', async () => {
  await renderInPage(<Notices />);
  const retry = vi.fn(async () => {
    noteTrouble(null, retry);
    return true;
  });
  act(() => noteTrouble('not-found', retry));
  expect(screen.queryByRole('alert')).toBeNull();
  act(() => noteTrouble('disk-full', retry));
  expect(screen.getByRole('alert').textContent).toContain('Your last change was not saved.');
  act(() => noteTrouble('not-written', retry));
  expect(screen.getByRole('alert').textContent).toContain('The disk reported an error');
  act(() => noteTrouble('unknown', retry));
  await click('Try again');
  expect(retry).toHaveBeenCalledOnce();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('offers what can be saved of a damaged file', async () => {
  door.api.listNotices.mockResolvedValue([
    { kind: 'user-data-restored', quarantinedAs: 'q/user.db', backup: 'b', madeAt: 0 },
  ]);
  door.api.previewSalvage.mockResolvedValue(
    done({
      token: 'token',
      fileName: 'user.db',
      format: 'json',
      added: 3,
      same: 1,
      conflicts: [{ headword: 'bias', fields: [{ field: 'note', mine: 'old', theirs: 'new' }] }],
      skipped: [],
      besides: null,
    }),
  );
  await renderInPage(<Notices />);
  await click('See what can be saved');
  expect(screen.getByText('3 new favorites')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'Keep both' }));
  await click('Import');
  expect(door.api.importFavorites.mock.calls).toEqual([['token', ['both']]]);
});
