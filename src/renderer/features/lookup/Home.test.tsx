// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { done } from '../../../shared/outcome.ts';
import { START, useScreen } from '../../screen/screenStore.ts';
import { createFakeApi, type FakeApi, sampleHotkeys } from '../../testing/fakeApi.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import { COLLAPSE, sampleView } from '../../testing/sampleEntries.ts';
import { MINE, PHRASES, WORDNET } from '../../testing/sampleLibrary.ts';
import { Home } from './Home.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const welcome = () => within(screen.getByRole('region', { name: 'Getting started' }));
const click = async (name: string): Promise<void> => {
  fireEvent.click(welcome().getByRole('button', { name }));
  await settle();
};

beforeEach(() => {
  useScreen.setState(START, true);
  door.api = createFakeApi();
});
afterEach(cleanup);

describe('the home', () => {
  it('has a column of recent lookups once there are some', async () => {
    await renderInPage(<Home />);
    expect(screen.queryByText('Recent lookups')).toBeNull();
    cleanup();
    const { headword, headwordLanguage, translation, translationLanguage } = COLLAPSE;
    door.api.listHistory.mockResolvedValue(
      done([
        {
          entryId: COLLAPSE.id,
          headword,
          headwordLanguage,
          translation,
          translationLanguage,
          query: 'collapse',
          lastAt: 0,
          count: 1,
        },
      ]),
    );
    await renderInPage(<Home />);
    expect(screen.getByText('Recent lookups')).toBeTruthy();
    expect(screen.getByRole('button', { name: /model collapse/ })).toBeTruthy();
  });

  it('says in one line what is in the box, without what is off or damaged', async () => {
    const damaged = { ...WORDNET, problem: 'damaged' } as const;
    const off = { ...MINE, isOn: false };
    door.api.listDictionaries.mockResolvedValue([PHRASES, off, damaged]);
    await renderInPage(<Home />);
    expect(welcome().getByText(/^3 entries in 1 dictionary or glossary/)).toBeTruthy();
    await click('Open the library');
    expect(useScreen.getState().section).toBe('library');
  });

  it('tells the hotkey, and shows the popup with the word of the day', async () => {
    door.api.getEntryOfTheDay.mockResolvedValue(sampleView(COLLAPSE));
    await renderInPage(<Home />);
    expect(welcome().getByText(/^Select a word in any program/).textContent).toContain(
      'CtrlShiftL',
    );
    await click('Show the popup');
    expect(door.api.showPopup).toHaveBeenCalledWith('model collapse');
  });

  it('leads to another hotkey where the one that is set does not work', async () => {
    const popup = {
      kind: 'refused',
      accelerator: 'CommandOrControl+Shift+L',
      reason: 'taken',
      suggestions: [],
    } as const;
    door.api.getHotkeys.mockResolvedValue(sampleHotkeys({ popup }));
    await renderInPage(<Home />);
    expect(welcome().queryByText(/Select a word/)).toBeNull();
    await click('Change hotkey');
    expect(useScreen.getState()).toMatchObject({ section: 'settings', settingsTab: 'popup' });
  });

  it('tells how many cards are left for today, and nothing when none is', async () => {
    door.api.listDecks.mockResolvedValue(done([{ list: null, fresh: 2, due: 3 }]));
    await renderInPage(<Home />);
    expect(welcome().getByText('5 cards to review today.')).toBeTruthy();
    cleanup();
    door.api.listDecks.mockResolvedValue(done([{ list: null, fresh: 0, due: 0 }]));
    await renderInPage(<Home />);
    expect(screen.queryByText(/to review today/)).toBeNull();
  });
});
