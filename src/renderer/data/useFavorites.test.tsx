// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Favorite } from '../../shared/favorite.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import { StarButton } from '../entry/StarButton.tsx';
import { createFakeApi, type FakeApi, keepFavorites } from '../testing/fakeApi.ts';
import { renderInPage, settle } from '../testing/renderInPage.tsx';
import { COLLAPSE, sampleFavorite } from '../testing/sampleEntries.ts';
import { followChanges } from './followChanges.ts';
import { useStar } from './useFavorites.ts';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const FAVORITE = sampleFavorite(COLLAPSE);
const StarOfCollapse = () => <StarButton star={useStar(COLLAPSE)} />;
const star = () => screen.getByRole('button', { name: 'Add to favorites' });
const isFilled = () => star().getAttribute('aria-pressed') === 'true';
const press = async (element: HTMLElement): Promise<void> => {
  fireEvent.click(element);
  await settle();
};

beforeEach(() => {
  door.api = createFakeApi();
});
afterEach(cleanup);

describe('the star', () => {
  it('fills only after the favorite is on disk', async () => {
    let answer: (outcome: Outcome<Favorite>) => void = () => {};
    door.api.addFavorite.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    await renderInPage(<StarOfCollapse />);
    await press(star());
    expect(isFilled()).toBe(false);
    answer(done(FAVORITE));
    await settle();
    expect(isFilled()).toBe(true);
  });

  it('stays empty when the favorite could not be kept, and says why', async () => {
    door.api.addFavorite.mockResolvedValue(failed('disk-full'));
    await renderInPage(<StarOfCollapse />);
    await press(star());
    expect(isFilled()).toBe(false);
    expect(screen.getByRole('alert').textContent).toBe(
      '“model collapse” was not kept. The disk is full: free some space and try again.',
    );
  });

  it('asks once however often it is pressed meanwhile', async () => {
    door.api.addFavorite.mockReturnValue(new Promise(() => {}));
    await renderInPage(<StarOfCollapse />);
    await press(star());
    await press(star());
    expect(door.api.addFavorite).toHaveBeenCalledTimes(1);
  });

  it('offers the way back when a favorite is removed', async () => {
    keepFavorites(door.api, [FAVORITE]);
    door.api.restoreFavorites.mockImplementation(async () => {
      door.api.emit('favoritesChanged', { kind: 'some', changed: [FAVORITE], removed: [] });
      return done(null);
    });
    followChanges();
    await renderInPage(<StarOfCollapse />);
    expect(isFilled()).toBe(true);
    await press(star());
    expect(isFilled()).toBe(false);
    await press(screen.getByRole('button', { name: 'Undo' }));
    expect(door.api.restoreFavorites).toHaveBeenCalledWith([FAVORITE.id]);
    expect(isFilled()).toBe(true);
  });

  it('stays filled when the removal failed', async () => {
    keepFavorites(door.api, [FAVORITE]);
    door.api.removeFavorites.mockResolvedValue(failed('read-only'));
    await renderInPage(<StarOfCollapse />);
    await press(star());
    expect(isFilled()).toBe(true);
    expect(screen.getByRole('alert').textContent).toMatch(/^Nothing was removed\. /);
  });
});
