// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { SearchAnswer } from '../../../shared/hit.ts';
import { done } from '../../../shared/outcome.ts';
import { createFakeApi, type FakeApi } from '../../testing/fakeApi.ts';
import { popup, renderInPage } from '../../testing/renderInPage.tsx';
import {
  COLLAPSE,
  sampleAnswer,
  sampleFavorite,
  sampleHit,
  sampleView,
  SHIFT,
} from '../../testing/sampleEntries.ts';
import { PopupPage } from './PopupPage.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const { field, press, click, options, frames } = popup;
const show = (showId: number, text: string, passage = '') =>
  popup.show(door.api, showId, text, passage);

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
    await act(async () => door.api.emit('popupHidden', null));
    await show(2, '');
    await frames();
    expect(field().value).toBe('');
    expect(door.api.reportPopupPainted).toHaveBeenLastCalledWith(2);
  });

  it('tells how high it is once what the answer asks for further is drawn', async () => {
    const drawn: string[] = [];
    // jsdom lays nothing out.
    const layout = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    layout.mockReturnValue(new DOMRect(0, 0, 0, 100));
    onTestFinished(() => layout.mockRestore());
    door.api.fitPopup.mockImplementation(async () => {
      drawn.push(document.body.textContent.includes('Third time') ? 'with its line' : 'without');
      return null;
    });
    door.api.getLookupMemory.mockResolvedValue(done({ count: 2, lastAt: 0 }));
    await show(1, 'model collapses');
    await frames();
    expect(door.api.fitPopup.mock.calls.at(-1)).toEqual([expect.any(Number), 1]);
    expect(drawn).toEqual(['with its line']);
  });

  it('says first what an acronym means in the paper that is read', async () => {
    door.api.explainAcronym.mockImplementation(async (text) =>
      text === 'RAG'
        ? { acronym: 'RAG', meaning: 'retrieval-augmented generation', sentence: 'S.', title: 'T' }
        : null,
    );
    await show(1, 'RAG');
    await frames();
    expect(screen.getByText('RAG in “T”:').parentElement?.textContent).toContain(
      'retrieval-augmented generation',
    );
    await show(2, 'rag');
    await frames();
    expect(screen.queryByText('RAG in “T”:')).toBeNull();
    // What cannot be an acronym is not asked for.
    expect(door.api.explainAcronym.mock.calls).toEqual([['RAG']]);
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
    expect(door.api.openInMain.mock.calls).toEqual([[SHIFT.id, 'model', '']]);
  });

  it('copies the translation although its own text is selected', async () => {
    await show(1, 'model');
    await press('c', { ctrlKey: true });
    expect(door.api.copyText.mock.calls).toEqual([['模型崩溃']]);
  });

  it('keeps what is typed before it knows of an empty show', async () => {
    await show(1, '');
    await act(async () => door.api.emit('popupHidden', null));
    await act(async () => fireEvent.change(field(), { target: { value: 'd' } }));
    await show(2, '');
    expect(field().value).toBe('d');
    expect(field().selectionStart).toBe(field().selectionEnd);
    await act(async () => door.api.emit('popupHidden', null));
    await show(3, 'model');
    expect(field().value).toBe('model');
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
    expect(screen.getByText('Added “model collapse” to favorites')).toBeTruthy();
    await press('p', { ctrlKey: true });
    expect(door.api.pinPopup).toHaveBeenCalledWith(true);
    await press('Escape');
    expect(door.api.hidePopup).toHaveBeenCalled();
  });

  it('opens the choice of lists by keys and by Shift on the star, and Esc closes that first', async () => {
    const choice = () => screen.queryByRole('dialog', { name: 'Lists of “model collapse”' });
    await show(1, 'model');
    await press('D', { ctrlKey: true, shiftKey: true });
    expect(choice()).not.toBeNull();
    expect(door.api.addFavorite).not.toHaveBeenCalled();
    await act(async () => fireEvent.keyDown(choice() ?? field(), { key: 'Escape' }));
    expect(choice()).toBeNull();
    expect(door.api.hidePopup).not.toHaveBeenCalled();
    await act(async () =>
      fireEvent.click(screen.getByRole('button', { name: 'Add to favorites' }), { shiftKey: true }),
    );
    expect(choice()).not.toBeNull();
    await act(async () => door.api.emit('popupHidden', null));
    await show(2, 'model');
    expect(choice()).toBeNull();
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

  it('shows the beginning of an article, its words alone', async () => {
    const html = `<h3>noun</h3><p>a <b>fall</b></p>${'<p>more</p>'.repeat(300)}`;
    door.api.getEntry.mockResolvedValue(sampleView(COLLAPSE, { kind: 'html', html }));
    await show(1, 'model');
    await frames();
    const option = screen.getAllByRole('option')[0];
    expect(option?.textContent).toContain('noun\na fall\nmore');
    expect(option?.textContent.length).toBeLessThan(700);
    expect(option?.querySelector('b')).toBeNull();
  });

  it('goes back and forward between its lookups, by keys and by buttons', async () => {
    await show(1, 'model');
    expect(screen.queryByRole('button', { name: /^Back/ })).toBeNull();
    await act(async () => door.api.emit('popupHidden', null));
    await show(2, 'shift');
    await press('ArrowLeft', { altKey: true, code: 'ArrowLeft' });
    expect(field().value).toBe('model');
    await press('ArrowRight', { altKey: true, code: 'ArrowRight' });
    expect(field().value).toBe('shift');
    await click(/^Back/);
    expect(field().value).toBe('model');
    await click('Forward again');
    expect(field().value).toBe('shift');
    expect(screen.queryByRole('button', { name: 'Forward again' })).toBeNull();
  });

  it('goes back nowhere once the history was cleared', async () => {
    await show(1, 'model');
    await act(async () => door.api.emit('popupHidden', null));
    await show(2, 'shift');
    await act(() => vi.advanceTimersByTimeAsync(1600));
    await act(async () => door.api.emit('historyCleared', null));
    expect(field().value).toBe('shift');
    expect(screen.queryByRole('button', { name: /^Back/ })).toBeNull();
    await act(async () => door.api.emit('popupHidden', null));
    expect(door.api.recordLookup).not.toHaveBeenCalled();
  });

  it('offers a text that is too long instead of looking it up', async () => {
    const passage = `${'x'.repeat(300)} model collapse`;
    await show(1, '', passage);
    await frames();
    expect(door.api.search).not.toHaveBeenCalled();
    expect(door.api.reportPopupPainted.mock.calls).toEqual([[1]]);
    expect(screen.getByText(/too long to be looked up: 315 characters/)).toBeTruthy();
    await click('Look for terms in this text');
    expect(door.api.search.mock.calls[0]?.[0]).toBe(passage);
  });

  it('says so when only the beginning of it can be searched', async () => {
    await show(1, '', 'x'.repeat(2000));
    expect(screen.getByText(/Its first 2000 characters/)).toBeTruthy();
  });

  it('lists the terms of a sentence, looks one up here, and comes back to the sentence', async () => {
    door.api.search.mockImplementation(async (query) =>
      sampleAnswer(
        query,
        query.startsWith('We ')
          ? [COLLAPSE, SHIFT].map((entry) =>
              sampleHit(entry, {
                tier: 'passage',
                reason: { kind: 'passage', surface: entry.headword },
              }),
            )
          : [sampleHit(SHIFT)],
      ),
    );
    await show(1, 'We saw model collapse under distribution shift');
    expect(screen.getByRole('heading', { name: 'In your text' })).toBeTruthy();
    expect(options()).toHaveLength(2);
    await press('ArrowDown');
    await press('Enter');
    expect(door.api.openInMain).not.toHaveBeenCalled();
    expect(field().value).toBe('distribution shift');
    expect(options()).toHaveLength(1);
    await press('ArrowLeft', { altKey: true, code: 'ArrowLeft' });
    expect(options()).toHaveLength(2);
  });

  it('says what a broken text was searched as', async () => {
    door.api.search.mockImplementation(async (query) =>
      sampleAnswer(query, [sampleHit(COLLAPSE)], { searchedAs: 'model collapse' }),
    );
    await show(1, 'model col-\nlapse');
    expect(screen.getByText('searched as “model collapse”')).toBeTruthy();
  });

  it.each([
    [1, /^Second time; last on Nov 12, 2026$/],
    [2, /^Third time; last on Nov 12, 2026/],
    [7, /^Looked up 7 times before; last on Nov 12, 2026/],
  ])('tells of %i lookups before this one', async (count, words) => {
    const lastAt = new Date(2026, 10, 12, 9).getTime();
    door.api.getLookupMemory.mockResolvedValue(done({ count, lastAt }));
    await show(1, 'model');
    await frames();
    expect(door.api.getLookupMemory).toHaveBeenLastCalledWith(COLLAPSE.id);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('proposes the star at the third time, and keeps the entry when it is taken', async () => {
    door.api.addFavorite.mockResolvedValue(done(sampleFavorite(COLLAPSE)));
    door.api.getLookupMemory.mockResolvedValue(done({ count: 1, lastAt: 0 }));
    await show(1, 'model');
    await frames();
    expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
    door.api.getLookupMemory.mockResolvedValue(done({ count: 2, lastAt: 0 }));
    await act(async () => door.api.emit('popupHidden', null));
    await show(2, 'model');
    await frames();
    await click('Keep it');
    expect(door.api.addFavorite.mock.calls).toEqual([[COLLAPSE.id]]);
  });

  it('copies in the forms that a text needs', async () => {
    await show(1, 'model');
    await click('Copy as');
    await frames();
    await act(async () =>
      fireEvent.click(screen.getByRole('menuitem', { name: /^First mention/ })),
    );
    expect(door.api.copyText.mock.calls).toEqual([['模型崩溃（model collapse）']]);
  });
});
