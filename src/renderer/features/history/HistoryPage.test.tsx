// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntryId } from '../../../shared/entry.ts';
import { done, failed } from '../../../shared/outcome.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { createFakeApi, type FakeApi } from '../../testing/fakeApi.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import { COLLAPSE } from '../../testing/sampleEntries.ts';
import { queryClient } from '../../data/queryClient.ts';
import { useScreen } from '../../screen/screenStore.ts';
import { MINE } from '../../testing/sampleLibrary.ts';
import { HistoryPage } from './HistoryPage.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

// No row has a size here, so that none would be drawn.
vi.mock('virtua', () => ({
  Virtualizer: ({ data, children }: { data: unknown[]; children: (row: unknown) => ReactNode }) =>
    data.map(children),
}));

const LOOKUP = {
  entryId: COLLAPSE.id,
  headword: COLLAPSE.headword,
  headwordLanguage: 'en',
  translation: COLLAPSE.translation,
  translationLanguage: 'zh-Hans',
  query: 'collapses',
  lastAt: Date.now(),
  count: 2,
};
const click = async (element: HTMLElement): Promise<void> => {
  fireEvent.click(element);
  await settle();
};
const clearHistory = async (): Promise<void> => {
  await click(screen.getByRole('button', { name: 'Clear history' }));
  const question = screen.getByRole('alertdialog', { name: 'Clear the whole history?' });
  expect(question.textContent).toContain('This cannot be undone.');
  await click(within(question).getByRole('button', { name: 'Clear history' }));
};

beforeEach(() => {
  door.api = createFakeApi();
});
afterEach(cleanup);

describe('the history', () => {
  it('says what would fill it while it is empty', async () => {
    await renderInPage(<HistoryPage />);
    expect(screen.getByRole('heading', { name: 'No lookups yet' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Clear history' })).toBeNull();
  });

  it('is cleared only after a question that says it is for good', async () => {
    door.api.listHistoryDays.mockResolvedValue(done([{ day: '2026-11-03', item: LOOKUP }]));
    await renderInPage(<HistoryPage />);
    door.api.listHistoryDays.mockResolvedValue(done([]));
    await clearHistory();
    expect(door.api.clearHistory.mock.calls).toEqual([[false]]);
    expect(screen.getByText('The history is empty.')).toBeTruthy();
  });

  it('names the damaged files that hold it still, and deletes them only if told so', async () => {
    door.api.listHistoryDays.mockResolvedValue(done([{ day: '2026-11-03', item: LOOKUP }]));
    door.api.countSetAside.mockResolvedValue(2);
    await renderInPage(<HistoryPage />);
    await click(screen.getByRole('button', { name: 'Clear history' }));
    const question = screen.getByRole('alertdialog');
    expect(question.textContent).toContain('2 damaged files of your data were set aside.');
    await click(within(question).getByRole('checkbox', { name: 'Delete these 2 files too' }));
    await click(within(question).getByRole('button', { name: 'Clear history' }));
    expect(door.api.clearHistory.mock.calls).toEqual([[true]]);
  });

  it('says so when it could not be cleared', async () => {
    door.api.listHistoryDays.mockResolvedValue(done([{ day: '2026-11-03', item: LOOKUP }]));
    door.api.clearHistory.mockResolvedValue(failed('read-only'));
    await renderInPage(<HistoryPage />);
    await clearHistory();
    expect(screen.getByRole('alert').textContent).toMatch(/^The history was not cleared\. /);
  });

  it('says that it is switched off, and is switched on from there', async () => {
    door.api.getSettings.mockResolvedValue({ ...DEFAULT_SETTINGS, recordHistory: false });
    await renderInPage(<HistoryPage />);
    await click(screen.getByRole('button', { name: 'Switch history on' }));
    expect(door.api.changeSettings).toHaveBeenCalledWith({ recordHistory: true });
    expect(screen.queryByRole('button', { name: 'Switch history on' })).toBeNull();
  });

  it('says why it cannot be read', async () => {
    door.api.listHistoryDays.mockResolvedValue(failed('unavailable'));
    await renderInPage(<HistoryPage />);
    expect(screen.getByRole('alert').textContent).toMatch(/^Your history could not be read\. /);
  });

  it('shows the others beside a row that cannot be shown, which can be removed by itself', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const bad = {
      ...LOOKUP,
      entryId: 'phrases:bad' as EntryId,
      headword: 'bad',
      count: Symbol() as never,
    };
    const days = [bad, LOOKUP].map((item) => ({ day: '2026-11-03', item }));
    door.api.listHistoryDays.mockResolvedValue(done(days));
    await renderInPage(<HistoryPage />);
    const list = screen.getByRole('region', { name: 'Lookups' });
    expect(list.textContent).toContain('This row cannot be shown: bad');
    expect(list.textContent).toContain(LOOKUP.headword);
    door.api.listHistoryDays.mockResolvedValue(done(days.slice(1)));
    await click(screen.getByRole('button', { name: 'Remove it' }));
    expect(door.api.removeLookups.mock.calls).toEqual([['phrases:bad']]);
    expect(screen.queryByText(/cannot be shown/)).toBeNull();
    error.mockRestore();
  });

  it('says so when such a row could not be removed', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const bad = { ...LOOKUP, count: Symbol() as never };
    door.api.listHistoryDays.mockResolvedValue(done([{ day: '2026-11-03', item: bad }]));
    door.api.removeLookups.mockResolvedValue(failed('read-only'));
    await renderInPage(<HistoryPage />);
    await click(screen.getByRole('button', { name: 'Remove it' }));
    expect(screen.getByRole('alert').textContent).toMatch(/^The row was not removed\. /);
    error.mockRestore();
  });

  it('says when no lookup matches', async () => {
    door.api.listHistoryDays.mockResolvedValue(done([{ day: '2026-11-03', item: LOOKUP }]));
    await renderInPage(<HistoryPage />);
    const field = screen.getByRole('textbox', { name: 'Search history' });
    fireEvent.change(field, { target: { value: 'shift' } });
    await settle();
    expect(screen.getByText('No lookup matches “shift”.')).toBeTruthy();
  });
});

describe('the words not found', () => {
  const WORDS = [
    { word: 'glossa', lastAt: Date.UTC(2026, 10, 3, 6), count: 3 },
    { word: 'overfiting', lastAt: Date.UTC(2026, 10, 2, 6), count: 1 },
  ];
  const button = (name: string) => screen.getByRole('button', { name });
  const show = async (words: typeof WORDS) => {
    door.api.listMissed.mockResolvedValue(done(words));
    await renderInPage(<HistoryPage />);
    await click(screen.getByRole('radio', { name: /^Not found/ }));
  };

  it('are counted on their tab, and what would fill it is said while it is empty', async () => {
    await show([]);
    expect(screen.getByRole('heading', { name: 'No words here' })).toBeTruthy();
    cleanup();
    queryClient.clear();
    await show(WORDS);
    expect(screen.getByRole('radio', { name: 'Not found (2)' })).toBeTruthy();
  });

  it('are cleared, which can be undone', async () => {
    await show(WORDS);
    await click(button('Clear list'));
    expect(door.api.removeMissed.mock.calls).toEqual([[['glossa', 'overfiting']]]);
    await click(button('Undo'));
    expect(door.api.restoreMissed.mock.calls).toEqual([[WORDS]]);
  });

  it('become rows of the reader’s glossary, and leave the list', async () => {
    door.api.listDictionaries.mockResolvedValue([MINE]);
    door.api.addGlossaryRows.mockImplementation(async (glossaryId, rows) =>
      done({
        glossaryId,
        added: rows.slice(0, 1).map((row) => ({ ...row, id: 'mine:glossa' as never })),
        leftOut: 1,
      }),
    );
    await show(WORDS);
    await click(screen.getByRole('checkbox', { name: 'Select all' }));
    await click(button('Add to my glossary'));
    expect(door.api.addGlossaryRows.mock.calls[0]?.[1]).toMatchObject([
      { headword: 'glossa', translation: '' },
      { headword: 'overfiting' },
    ]);
    expect(door.api.removeMissed.mock.calls).toEqual([[['glossa']]]);
    expect(useScreen.getState()).toMatchObject({ section: 'library', glossary: { id: MINE.id } });
  });

  it('are written to a file', async () => {
    door.api.exportMissed.mockResolvedValue(done('/home/reader/missed.csv'));
    await show(WORDS);
    await click(button('Export as CSV'));
    expect(screen.getByText(/missed\.csv/)).toBeTruthy();
  });
});
