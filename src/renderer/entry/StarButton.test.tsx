// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useStar } from '../data/useFavorites.ts';
import { DEFAULT_LIST } from '../../shared/favorite.ts';
import { done } from '../../shared/outcome.ts';
import { createFakeApi, type FakeApi } from '../testing/fakeApi.ts';
import { renderInPage, settle } from '../testing/renderInPage.tsx';
import { COLLAPSE, sampleFavorite } from '../testing/sampleEntries.ts';
import { StarButton, useListChoice } from './StarButton.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const SENTENCE = 'Recursive training risks model collapse.';
const StarOfCollapse = () => (
  <StarButton star={useStar(COLLAPSE, SENTENCE)} choice={useListChoice()} />
);
const star = () => screen.getByRole('button', { name: 'Add to favorites' });

beforeEach(() => {
  door.api = createFakeApi();
  door.api.addFavorite.mockResolvedValue(done(sampleFavorite(COLLAPSE)));
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

it('keeps the sentence it was met in', async () => {
  await renderInPage(<StarOfCollapse />);
  fireEvent.click(star());
  await settle();
  expect(door.api.addFavorite.mock.calls).toEqual([[COLLAPSE.id, { metIn: SENTENCE }]]);
});

it('opens the choice of lists after a long press, and keeps nothing before that is made', async () => {
  await renderInPage(<StarOfCollapse />);
  // The dialog hides the page around it.
  const button = star();
  vi.useFakeTimers();
  fireEvent.pointerDown(button);
  act(() => {
    vi.advanceTimersByTime(600);
  });
  vi.useRealTimers();
  fireEvent.pointerUp(button);
  fireEvent.click(button);
  await settle();
  expect(screen.getByRole('dialog', { name: 'Lists of “model collapse”' })).toBeTruthy();
  expect(door.api.addFavorite).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await settle();
  expect(door.api.addFavorite.mock.calls).toEqual([
    [COLLAPSE.id, { metIn: SENTENCE, lists: [DEFAULT_LIST] }],
  ]);
});
