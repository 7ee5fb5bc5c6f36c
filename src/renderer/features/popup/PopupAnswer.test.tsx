// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Entry } from '../../../shared/entry.ts';
import { createFakeApi, type FakeApi } from '../../testing/fakeApi.ts';
import { i18n } from '../../i18n/i18n.ts';
import { popup, renderInPage } from '../../testing/renderInPage.tsx';
import {
  COLLAPSE,
  sampleAnswer,
  sampleEntry,
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

describe('what the popup shows', () => {
  it('shows one example, of another dictionary where its own has none', async () => {
    const bare = { ...COLLAPSE, examples: [] };
    door.api.getEntry.mockResolvedValue(sampleView(bare));
    door.api.search.mockImplementation(async (query) =>
      sampleAnswer(query, [sampleHit(bare, { others: [COLLAPSE] })]),
    );
    await show(1, 'model collapse');
    await frames();
    expect(options()[0]).toContain('Recursive self-training risks model collapse.');
  });

  it('shows other words, then the renderings, then longer translations, and no guesses', async () => {
    const [rendering, begun, longer, typo] = ['模型', 'model card', 'crash', 'modal'].map((word) =>
      sampleEntry(word, 'x'),
    ) as [Entry, Entry, Entry, Entry];
    door.api.search.mockImplementation(async (query) =>
      sampleAnswer(query, [
        sampleHit(COLLAPSE),
        sampleHit(longer, { tier: 'words', reason: { kind: 'words', field: 'translation' } }),
        sampleHit(rendering, { reason: { kind: 'exact', field: 'translation' } }),
        sampleHit(begun, { tier: 'prefix', reason: { kind: 'prefix', field: 'headword' } }),
        sampleHit(typo, { tier: 'typo', reason: { kind: 'typo', typed: 'model' } }),
      ]),
    );
    await show(1, 'model collapse');
    expect(options().slice(1)).toEqual(['model cardx', '模型x', 'crashx']);
  });

  describe('without an entry', () => {
    const keys = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

    beforeEach(async () => {
      door.api.search.mockImplementation(async (query) =>
        sampleAnswer(
          query,
          query === 'shift'
            ? [sampleHit(SHIFT)]
            : [
                sampleHit(sampleEntry('shift', 'x'), {
                  tier: 'typo',
                  reason: { kind: 'typo', typed: query },
                }),
                sampleHit(SHIFT, { tier: 'typo', reason: { kind: 'typo', typed: query } }),
              ],
        ),
      );
      await show(1, 'shfit');
    });

    it('says so, and offers what is spelled like it', async () => {
      expect(screen.getByText('No entry for “shfit”')).toBeTruthy();
      expect(screen.queryByRole('option')).toBeNull();
      expect(screen.queryByRole('button', { name: 'distribution shift' })).toBeNull();
      await click('shift');
      expect(field().value).toBe('shift');
      expect(options()).toHaveLength(1);
    });

    it('names no key that does nothing', async () => {
      expect(keys()).toEqual(['Entermain window', 'Escclose']);
      await show(2, '');
      expect(keys()).toEqual(['Escclose']);
      await show(3, 'shift');
      expect(keys()).toEqual(['Enteropen', 'Ctrl+Dstar', 'Ctrl+Ccopy', 'Ctrl+Ppin', 'Escclose']);
    });

    it('goes on in the main window, or begins an entry there, and keeps the word', async () => {
      await click('Search in the main window');
      expect(door.api.openInMain.mock.calls).toEqual([[null, 'shfit', '']]);
      await click('Add to my glossary');
      expect(door.api.addInMain.mock.calls).toEqual([['shfit']]);
      expect(door.api.recordMissed.mock.calls).toEqual([['shfit']]);
    });

    it('keeps the word when it was looked at, and nothing in the history', async () => {
      await act(() => vi.advanceTimersByTimeAsync(1600));
      await act(async () => door.api.emit('popupHidden', null));
      expect(door.api.recordMissed.mock.calls).toEqual([['shfit']]);
      expect(door.api.recordLookup).not.toHaveBeenCalled();
    });
  });

  it('closes at the first Esc, whatever else would take it', async () => {
    const tooltip = (event: Event): void => event.stopImmediatePropagation();
    document.addEventListener('keydown', tooltip, { capture: true });
    onTestFinished(() => document.removeEventListener('keydown', tooltip, { capture: true }));
    await show(1, 'model');
    await press('Escape');
    expect(door.api.hidePopup).toHaveBeenCalledOnce();
  });

  it.each([
    ['en', true],
    ['zh-Hans', false],
  ])('shows the pinyin of a translation where the interface is not Chinese: %s', async (to, is) => {
    await act(async () => i18n.changeLanguage(to));
    onTestFinished(() => void i18n.changeLanguage('en'));
    await act(async () =>
      door.api.emit('popupShown', { showId: 1, text: 'm', passage: '', origin: 'selection' }),
    );
    expect(document.body.textContent.includes('mó xíng bēng kuì')).toBe(is);
  });
});
