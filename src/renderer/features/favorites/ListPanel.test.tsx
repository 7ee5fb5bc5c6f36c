// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_LIST, DEFAULT_LIST_NAME, type ListId } from '../../../shared/favorite.ts';
import { done, failed } from '../../../shared/outcome.ts';
import { createFakeApi, type FakeApi } from '../../testing/fakeApi.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import { OrderedLists } from './ListPanel.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const PAPER = { id: 'paper' as ListId, name: 'Paper' };
const MINE = { id: DEFAULT_LIST, name: DEFAULT_LIST_NAME };

beforeEach(async () => {
  door.api = createFakeApi();
  door.api.listLists.mockResolvedValue(done([MINE, PAPER]));
  await renderInPage(<OrderedLists counts={new Map()} current={null} onChoose={() => {}} />);
});
afterEach(cleanup);

const list = (name: RegExp) => screen.getByRole('button', { name });
const names = () => screen.getAllByRole('button').map((button) => button.textContent);
const press = async (name: RegExp, key: string): Promise<void> => {
  fireEvent.keyDown(list(name), { key, altKey: true });
  await settle();
};

it('moves a list by keys, keeps the focus on it and says where it is', async () => {
  door.api.listLists.mockResolvedValue(done([PAPER, MINE]));
  await press(/^Paper/, 'ArrowUp');
  expect(door.api.orderLists.mock.calls).toEqual([[[PAPER.id, MINE.id]]]);
  expect(names()).toEqual(['Paper0', 'My words0']);
  expect(document.activeElement).toBe(list(/^Paper/));
  expect(screen.getByText('Paper is now number 1 of 2.')).toBeTruthy();
  await press(/^Paper/, 'ArrowUp');
  expect(door.api.orderLists).toHaveBeenCalledTimes(1);
});

it('stays as it was, and says so, when the order was not kept', async () => {
  door.api.orderLists.mockResolvedValue(failed('disk-full'));
  await press(/^My words/, 'ArrowDown');
  expect(names()).toEqual(['My words0', 'Paper0']);
  expect(screen.getByRole('alert').textContent).toMatch(
    /^The list was not saved\. The disk is full/,
  );
});
