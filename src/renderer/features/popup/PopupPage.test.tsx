// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchAnswer } from '../../../shared/hit.ts';
import { done } from '../../../shared/outcome.ts';
import { createFakeApi, type FakeApi } from '../../testing/fakeApi.ts';
import { renderInPage } from '../../testing/renderInPage.tsx';
import {
  COLLAPSE,
  sampleAnswer,
  sampleFavorite,
  sampleHit,
  SHIFT,
} from '../../testing/sampleEntries.ts';
import { PopupPage } from './PopupPage.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Search' });
const press = (key: string, more: object = {}) =>
  act(async () => fireEvent.keyDown(field(), { key, code: `Key${key.toUpperCase()}`, ...more }));
const show = (showId: number, text: string) =>
  act(async () => door.api.emit('popupShown', { showId, text, origin: 'selection' }));
const frames = () => act(() => vi.advanceTimersByTimeAsync(100));

beforeEach(async () => {
  door.api = createFakeApi();
  door.api.search.mockImplementation(async (query) =>
    sampleAnswer(query, [sampleHit(COLLAPSE), sampleHit(SHIFT)]),
  );
  await renderInPage(<PopupPage />);
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the popup', () => {
  it('takes the text of each show, selected, and reports once that its answer is painted', async () => {
    await show(1, 'model collapses');
    expect(field().value).toBe('model collapses');
    expect(field().selectionEnd).toBe('model collapses'.length);
    expect(field().selectionStart).toBe(0);
    expect(door.api.reportPopupPainted).not.toHaveBeenCalled();
    await frames();
    expect(door.api.reportPopupPainted.mock.calls).toEqual([[1]]);
    await act(async () => fireEvent.change(field(), { target: { value: 'shift' } }));
    await frames();
    expect(door.api.reportPopupPainted).toHaveBeenCalledTimes(1);
    await show(2, '');
    await frames();
    expect(field().value).toBe('');
    expect(door.api.reportPopupPainted).toHaveBeenLastCalledWith(2);
  });

  it('reports nothing before the answer is there', async () => {
    let answer: (found: SearchAnswer) => void = () => {};
    door.api.search.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    await show(1, 'slow');
    await frames();
    expect(door.api.reportPopupPainted).not.toHaveBeenCalled();
    await act(async () => answer(sampleAnswer('slow', [])));
    await frames();
    expect(door.api.reportPopupPainted.mock.calls).toEqual([[1]]);
  });

  it('opens the chosen hit in the main window', async () => {
    await show(1, 'model');
    await press('ArrowDown');
    await press('Enter');
    expect(door.api.openInMain.mock.calls).toEqual([[SHIFT.id, 'model']]);
  });

  it('copies the translation although its own text is selected', async () => {
    await show(1, 'model');
    await press('c', { ctrlKey: true });
    expect(door.api.copyText.mock.calls).toEqual([['模型崩溃']]);
  });

  it('leaves copying to the browser when the reader selected text', async () => {
    await show(1, 'model');
    await press('a', { ctrlKey: true });
    await press('c', { ctrlKey: true });
    expect(door.api.copyText).not.toHaveBeenCalled();
  });

  it('stars, pins and hides by keys', async () => {
    door.api.addFavorite.mockResolvedValue(done(sampleFavorite(COLLAPSE)));
    await show(1, 'model');
    await press('d', { ctrlKey: true });
    expect(door.api.addFavorite).toHaveBeenCalledWith(COLLAPSE.id);
    expect(screen.getByText('Added to favorites')).toBeTruthy();
    await press('p', { ctrlKey: true });
    expect(door.api.pinPopup).toHaveBeenCalledWith(true);
    await press('Escape');
    expect(door.api.hidePopup).toHaveBeenCalled();
  });

  it('keeps the lookup when it hides after its entry was looked at', async () => {
    await show(1, 'model');
    await act(() => vi.advanceTimersByTimeAsync(1600));
    expect(door.api.recordLookup).not.toHaveBeenCalled();
    await act(async () => door.api.emit('popupHidden', null));
    expect(door.api.recordLookup.mock.calls).toEqual([[COLLAPSE.id, 'model']]);
    expect(field().value).toBe('');
  });

  it('leaves the lookup to the main window when it is opened there', async () => {
    await show(1, 'model');
    await act(() => vi.advanceTimersByTimeAsync(1600));
    await press('Enter');
    await act(async () => door.api.emit('popupHidden', null));
    expect(door.api.recordLookup).not.toHaveBeenCalled();
  });

  it('forgets a lookup that was only glanced at', async () => {
    await show(1, 'model');
    await act(() => vi.advanceTimersByTimeAsync(500));
    await act(async () => door.api.emit('popupHidden', null));
    expect(door.api.recordLookup).not.toHaveBeenCalled();
  });
});
