// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DictionaryId, EntryId } from '../../../shared/entry.ts';
import type { SearchAnswer } from '../../../shared/hit.ts';
import { done } from '../../../shared/outcome.ts';
import { START, useScreen } from '../../screen/screenStore.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { createFakeApi, type FakeApi } from '../../testing/fakeApi.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import {
  COLLAPSE,
  sampleAnswer,
  sampleEntry,
  sampleHit,
  sampleView,
  SHIFT,
} from '../../testing/sampleEntries.ts';
import { MINE, PHRASES } from '../../testing/sampleLibrary.ts';
import { LookupPage } from './LookupPage.tsx';
import { dictionariesQuery, settingsQuery } from '../../data/queries.ts';
import { queryClient } from '../../data/queryClient.ts';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const field = () => screen.getByRole('combobox', { name: 'Search' });
const typeIn = (value: string) => act(async () => fireEvent.change(field(), { target: { value } }));
const press = (key: string, more: object = {}) =>
  act(async () => fireEvent.keyDown(field(), { key, code: key, ...more }));
const headword = () =>
  screen.getByRole('article', { name: 'Entry' }).querySelector('h2')?.textContent ?? '';

beforeEach(async () => {
  useScreen.setState(START, true);
  door.api = createFakeApi();
  door.api.search.mockImplementation(async (query) =>
    sampleAnswer(query, [sampleHit(COLLAPSE), sampleHit(SHIFT)]),
  );
  door.api.getEntry.mockImplementation(async (id) =>
    sampleView(id === COLLAPSE.id ? COLLAPSE : SHIFT),
  );
  await renderInPage(<LookupPage />);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('Look up', () => {
  it('shows the best hit at once and moves through the hits with the arrows', async () => {
    await typeIn('m');
    expect(headword()).toBe('model collapse');
    await press('ArrowDown');
    expect(headword()).toBe('distribution shift');
    await press('ArrowDown');
    expect(headword()).toBe('distribution shift');
    await press('ArrowUp');
    expect(headword()).toBe('model collapse');
  });

  it.each([
    ['isComposing', { isComposing: true }],
    ['key code 229', { keyCode: 229 }],
  ])('leaves Enter, arrows and Esc to an input method (%s)', async (_, composing) => {
    await typeIn('m');
    for (const key of ['ArrowDown', 'Enter', 'Escape']) await press(key, composing);
    expect(headword()).toBe('model collapse');
    expect(useScreen.getState().place).toMatchObject({ query: 'm', readBy: null });
    expect(door.api.recordLookup).not.toHaveBeenCalled();
  });

  it('keeps a lookup when its entry is opened, once, and not while typing', async () => {
    await typeIn('mod');
    await typeIn('model');
    expect(door.api.recordLookup).not.toHaveBeenCalled();
    await press('Enter');
    await press('Enter');
    expect(door.api.recordLookup.mock.calls).toEqual([[COLLAPSE.id, 'model']]);
  });

  it('keeps a lookup whose entry was looked at for a while', async () => {
    vi.useFakeTimers();
    await typeIn('model');
    await act(() => vi.advanceTimersByTimeAsync(1400));
    expect(door.api.recordLookup).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(200));
    expect(door.api.recordLookup.mock.calls).toEqual([[COLLAPSE.id, 'model']]);
  });

  it('opens the entry of the new question when Enter is faster than its answer', async () => {
    await typeIn('model');
    let answer: (found: SearchAnswer) => void = () => {};
    door.api.search.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    await typeIn('shift');
    await press('Enter');
    expect(door.api.recordLookup).not.toHaveBeenCalled();
    await act(async () => answer(sampleAnswer('shift', [sampleHit(SHIFT)])));
    expect(door.api.recordLookup.mock.calls).toEqual([[SHIFT.id, 'shift']]);
  });

  it('moves and stars in the new answer when the keys are faster than it', async () => {
    await typeIn('model');
    let answer: (found: SearchAnswer) => void = () => {};
    door.api.search.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    door.api.addFavorite.mockResolvedValue({ kind: 'failed', reason: 'unknown' });
    await typeIn('shift');
    await press('ArrowDown');
    await press('Enter');
    await press('d', { code: 'KeyD', ctrlKey: true });
    expect(headword()).toBe('model collapse');
    expect(door.api.addFavorite).not.toHaveBeenCalled();
    await act(async () => answer(sampleAnswer('shift', [sampleHit(COLLAPSE), sampleHit(SHIFT)])));
    expect(headword()).toBe('distribution shift');
    expect(door.api.recordLookup.mock.calls).toEqual([[SHIFT.id, 'shift']]);
  });

  it('takes keys back that were meant for an answer which never came', async () => {
    await typeIn('model');
    door.api.search.mockReturnValueOnce(new Promise(() => {}));
    await typeIn('shif');
    await press('Enter');
    await typeIn('shift');
    expect(door.api.recordLookup).not.toHaveBeenCalled();
  });

  it('opens a row that was chosen at once, even while the question is asked anew', async () => {
    await typeIn('model');
    await press('ArrowDown');
    door.api.search.mockReturnValue(new Promise(() => {}));
    await press('e', { code: 'KeyE', ctrlKey: true });
    await press('Enter');
    expect(door.api.recordLookup.mock.calls).toEqual([[SHIFT.id, 'model']]);
  });

  it('says what it searched for, and searches the text as typed when told to', async () => {
    door.api.search.mockImplementation(async (query, { literal }) =>
      sampleAnswer(query, [], { searchedAs: literal === true ? query : 'important' }),
    );
    await typeIn('im- portant');
    expect(screen.getByRole('status').textContent).toContain('searched as “important”');
    const literal = screen.getByRole('button', { name: 'Search exactly what I typed' });
    await act(async () => fireEvent.click(literal));
    expect(door.api.search).toHaveBeenLastCalledWith('im- portant', {
      exactOnly: false,
      literal: true,
    });
    expect(screen.getByRole('status').textContent).toContain('searched exactly as typed');
  });

  it('offers the nearest spellings when nothing is found', async () => {
    door.api.search.mockImplementation(async (query) =>
      sampleAnswer(query, [], { nearest: [COLLAPSE] }),
    );
    await typeIn('qwertyuiop');
    expect(screen.getByRole('heading', { name: 'No entry for “qwertyuiop”' })).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'model collapse' })));
    expect(useScreen.getState().place).toMatchObject({ query: 'model collapse', readBy: 'open' });
  });

  describe('with guesses alone', () => {
    const text = sampleHit(SHIFT, { tier: 'text', reason: { kind: 'text', field: 'example' } });
    const typo = sampleHit(COLLAPSE, { tier: 'typo', reason: { kind: 'typo', typed: 'modle' } });
    const kept = () => door.api.recordMissed.mock.calls;

    beforeEach(() => {
      door.api.search.mockImplementation(async (query) => sampleAnswer(query, [typo]));
      door.api.searchTexts.mockImplementation(async (query) => sampleAnswer(query, [text]));
    });

    it('says that there is no entry, opens none and keeps none in the history', async () => {
      await typeIn('modle collapse');
      expect(screen.getByRole('heading', { name: 'No entry for “modle collapse”' })).toBeTruthy();
      expect(screen.queryByRole('article')).toBeNull();
      expect(screen.getByRole('status').textContent).toBe('No entry');
      await press('Enter');
      expect(door.api.recordLookup).not.toHaveBeenCalled();
    });

    it('keeps the word among those not found: at once with Enter, or after a while', async () => {
      vi.useFakeTimers();
      await typeIn('modle');
      expect(kept()).toEqual([]);
      await press('Enter');
      await press('Enter');
      await act(() => vi.advanceTimersByTimeAsync(1600));
      expect(kept()).toEqual([['modle']]);
      await typeIn('modle collapse ');
      await act(() => vi.advanceTimersByTimeAsync(1400));
      expect(kept()).toHaveLength(1);
      await act(() => vi.advanceTimersByTimeAsync(200));
      expect(kept()).toEqual([['modle'], ['modle collapse']]);
    });

    it.each(['What the modle has learned there is not known.', 'https://modle.org/a/b', '???'])(
      'keeps no text that is no word: %s',
      async (query) => {
        await typeIn(query);
        await press('Enter');
        expect(kept()).toEqual([]);
      },
    );

    it('keeps nothing while exact hits alone are asked for', async () => {
      useScreen.setState({ exactOnly: true });
      door.api.search.mockImplementation(async (query) => sampleAnswer(query, []));
      await typeIn('modle');
      await press('Enter');
      expect(kept()).toEqual([]);
    });

    it('shows a guess that is chosen', async () => {
      await typeIn('modle');
      await press('ArrowDown');
      expect(headword()).toBe('model collapse');
      await press('Enter');
      expect(door.api.recordLookup.mock.calls).toEqual([[COLLAPSE.id, 'modle']]);
      expect(kept()).toEqual([]);
    });
  });

  it('keeps exact hits only with a button and with a key', async () => {
    await typeIn('model');
    const button = screen.getByRole('button', { name: 'Exact only' });
    await act(async () => fireEvent.click(button));
    expect(door.api.search).toHaveBeenLastCalledWith('model', { exactOnly: true, literal: false });
    await press('e', { code: 'KeyE', ctrlKey: true });
    expect(button.getAttribute('aria-pressed')).toBe('false');
  });

  it('clears the field with Esc, and brings nothing back', async () => {
    await typeIn('model');
    await press('Enter');
    await press('Escape');
    expect(field()).toHaveProperty('value', '');
    await press('Escape');
    expect(field()).toHaveProperty('value', '');
  });

  it('speaks a word when its entry is opened, and not before, where that is set', async () => {
    const voice = { lang: 'en-US', voiceURI: 'voice', localService: true, default: true };
    const speak = vi.fn();
    vi.stubGlobal('SpeechSynthesisUtterance', class extends EventTarget {});
    vi.stubGlobal(
      'speechSynthesis',
      Object.assign(new EventTarget(), { getVoices: () => [voice], cancel: () => {}, speak }),
    );
    queryClient.setQueryData(settingsQuery.queryKey, { ...DEFAULT_SETTINGS, speakAtOnce: true });
    await typeIn('model');
    expect(speak).not.toHaveBeenCalled();
    await press('Enter');
    expect(speak).toHaveBeenCalledOnce();
  });

  it('shows what other dictionaries say of the headword below one another', async () => {
    const elsewhere = {
      ...sampleEntry('model collapse', 'n. a fall'),
      id: 'wn:model collapse' as EntryId,
      dictionaryId: 'wn' as DictionaryId,
      dictionaryName: 'WordNet',
    };
    const article = '<p class="ex">The model collapse.</p><a href="entry://fall">fall</a>';
    door.api.search.mockResolvedValue(
      sampleAnswer('model', [sampleHit(COLLAPSE, { others: [elsewhere] })]),
    );
    door.api.getEntry.mockImplementation(async (id) =>
      id === COLLAPSE.id
        ? sampleView(COLLAPSE)
        : sampleView(elsewhere, { kind: 'html', html: article }),
    );
    await typeIn('model');
    await settle();
    const entry = screen.getByRole('article', { name: 'Entry' });
    expect(entry.querySelector('h2')?.textContent).toBe('model collapse');
    expect(screen.getByRole('heading', { name: 'WordNet' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Article' }).textContent).toContain(
      'The model collapse.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Open the entry of WordNet' }));
    await settle();
    expect(screen.getByRole('heading', { name: 'Phrases' })).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: 'fall' }));
    await settle();
    expect(field()).toHaveProperty('value', 'fall');
  });

  it('adds a word that was not found to the reader’s own glossary', async () => {
    door.api.search.mockImplementation(async (query) => sampleAnswer(query, []));
    // The home page has asked for them already.
    queryClient.setQueryData(dictionariesQuery.queryKey, [PHRASES, MINE]);
    await typeIn(' unheard of ');
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Add to my glossary' }));
    await settle();
    expect(useScreen.getState()).toMatchObject({
      section: 'library',
      glossary: { id: MINE.id, newHeadword: 'unheard of' },
    });
    expect(door.api.createGlossary).not.toHaveBeenCalled();
  });

  it('begins a glossary for such a word when there is none', async () => {
    door.api.search.mockImplementation(async (query) => sampleAnswer(query, []));
    door.api.createGlossary.mockResolvedValue(done(MINE));
    await typeIn('unheard of');
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Add to my glossary' }));
    await settle();
    expect(door.api.createGlossary).toHaveBeenCalledWith({
      name: 'My glossary',
      headwordLanguage: 'en',
      translationLanguage: 'zh-Hans',
    });
    expect(useScreen.getState().glossary?.newHeadword).toBe('unheard of');
  });
});
