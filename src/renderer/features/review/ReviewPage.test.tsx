// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { done, failed } from '../../../shared/outcome.ts';
import type { CardId } from '../../../shared/review.ts';
import {
  createFakeApi,
  type FakeApi,
  keepFavorites,
  sampleCard,
  sampleReview,
} from '../../testing/fakeApi.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import { COLLAPSE, sampleFavorite } from '../../testing/sampleEntries.ts';
import { ReviewPage } from './ReviewPage.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = async (key: string): Promise<void> => {
  fireEvent.keyDown(document.body, { key, code: key === ' ' ? 'Space' : `Digit${key}` });
  await settle();
};
const click = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(button(name));
  await settle();
};

beforeEach(() => {
  door.api = createFakeApi();
  door.api.getReview.mockResolvedValue(done(sampleReview(sampleCard(), { canUndo: true })));
  keepFavorites(door.api, [sampleFavorite(COLLAPSE)]);
});
afterEach(cleanup);

describe('a card', () => {
  it('is turned by space and graded by a number, with the next interval on each button', async () => {
    await renderInPage(<ReviewPage />);
    expect(screen.getByText('model collapse')).toBeTruthy();
    expect(screen.queryByText('模型崩溃')).toBeNull();
    await press('3');
    expect(door.api.gradeCard).not.toHaveBeenCalled();
    await press(' ');
    expect(screen.getByText('模型崩溃')).toBeTruthy();
    expect(button(/Good/).textContent).toContain('10 min');
    expect(button(/Easy/).textContent).toContain('8 days');
    await press('3');
    expect(door.api.gradeCard.mock.calls).toEqual([['card', 3]]);
  });

  it('hides the headword in its sentence', async () => {
    const cloze = { sentence: 'Training risks model collapse.', start: 15, end: 29 };
    door.api.getReview.mockResolvedValue(done(sampleReview(sampleCard({ kind: 'cloze', cloze }))));
    await renderInPage(<ReviewPage />);
    expect(screen.getByRole('region', { name: 'Question' }).textContent).toContain(
      'Training risks .',
    );
    await click(/^Show answer/);
    expect(screen.getByRole('region', { name: 'Answer' }).textContent).toContain('model collapse');
  });

  it('stays when its grade was not kept, and says why', async () => {
    door.api.gradeCard.mockResolvedValue(failed('disk-full'));
    await renderInPage(<ReviewPage />);
    await press(' ');
    await press('1');
    expect(screen.getByRole('alert').textContent).toContain('The disk is full');
    expect(screen.getByText('模型崩溃')).toBeTruthy();
  });

  it('comes back after an undo', async () => {
    door.api.undoGrade.mockResolvedValue(done('other' as CardId));
    await renderInPage(<ReviewPage />);
    await click('Undo last grade');
    expect(door.api.getReview).toHaveBeenLastCalledWith(null, 'other');
  });

  it('can rest until it is revived', async () => {
    await renderInPage(<ReviewPage />);
    await click('Suspend');
    expect(door.api.suspendCard.mock.calls).toEqual([['card']]);
    await click('Undo');
    expect(door.api.reviveCards.mock.calls).toEqual([['card']]);
    await click('Skip today');
    expect(door.api.buryCard.mock.calls).toEqual([['card']]);
  });
});

describe('without a card', () => {
  it('says when the next is due, and what else can be done', async () => {
    vi.setSystemTime(new Date(2026, 10, 3, 12, 0));
    const nextDueAt = new Date(2026, 10, 3, 12, 1).getTime();
    const ahead = 'learned' as CardId;
    door.api.getReview.mockResolvedValue(
      done(sampleReview(null, { nextDueAt, ahead, resting: 2, doneToday: 3 })),
    );
    await renderInPage(<ReviewPage />);
    expect(screen.getByText('The next card is due in 1 min.')).toBeTruthy();
    await click('Bring them back');
    expect(door.api.reviveCards.mock.calls).toEqual([[null]]);
    await click('Review it now');
    expect(door.api.getReview).toHaveBeenLastCalledWith(null, 'learned');
  });

  it('has no control that would do nothing', async () => {
    door.api.getReview.mockResolvedValue(done(sampleReview(null, { doneToday: 1 })));
    await renderInPage(<ReviewPage />);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('says what would make cards', async () => {
    keepFavorites(door.api, []);
    door.api.getReview.mockResolvedValue(done(sampleReview(null)));
    await renderInPage(<ReviewPage />);
    expect(screen.getByRole('heading', { name: 'Nothing to review' })).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});

describe('the statistics', () => {
  it('have a table behind each picture', async () => {
    door.api.getReviewStats.mockResolvedValue(
      done({
        reviews: [{ day: '2026-11-02', count: 7 }],
        forecast: [
          { day: '2026-11-03', count: 5 },
          { day: '2026-11-04', count: 0 },
        ],
        retention: [{ month: '2026-11', asked: 4, known: 3 }],
        cards: { fresh: 1, learning: 2, known: 3 },
      }),
    );
    await renderInPage(<ReviewPage />);
    fireEvent.click(screen.getByRole('radio', { name: 'Statistics' }));
    await settle();
    const cells = (name: string) =>
      [...screen.getByRole('table', { name }).querySelectorAll('tbody tr')].map(
        (row) => row.textContent,
      );
    expect(cells('Due in the next 30 days')).toEqual(['Nov 3, 20265']);
    expect(cells('Reviews in the last year')).toEqual(['Nov 2, 20267']);
    expect(cells('Retention by month')).toEqual(['Nov 202675% (3 of 4)']);
    // A day without cards has no bar.
    expect(document.querySelectorAll('[data-bar]')).toHaveLength(2);
    const figures = [...document.querySelectorAll('dl > div')].map((each) => each.textContent);
    expect(figures).toContain('Current streak1 day');
    expect(figures).toContain('Cards6 cardsfrom 1 favorite');
  });
});
