// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIST } from '../../../shared/favorite.ts';
import { done } from '../../../shared/outcome.ts';
import type { PaperId, PassedPaper } from '../../../shared/reading.ts';
import { queryClient } from '../../data/queryClient.ts';
import { isPaper, NO_READING, useReading } from '../../data/readingStore.ts';
import { createFakeApi, type FakeApi } from '../../testing/fakeApi.ts';
import { renderInPage, settle } from '../../testing/renderInPage.tsx';
import { COLLAPSE, sampleView } from '../../testing/sampleEntries.ts';
import { passRows, toGlossaryRows } from './passRows.ts';
import { ReadingPage } from './ReadingPage.tsx';

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

const SENTENCE = 'Rare words collapse.';
const word = (text: string, rank: number | null) => ({
  word: text,
  forms: [text],
  rank,
  count: 1,
  isKnown: false,
  entryId: COLLAPSE.id,
  translation: `${text} 的译文`,
  sentence: SENTENCE,
});
const PAPER: PassedPaper = {
  kind: 'passed',
  kept: { id: 'p' as PaperId, title: 'On Words', addedAt: 1, openedAt: 1, place: 0 },
  paper: {
    title: 'On Words',
    blocks: [{ kind: 'text', text: SENTENCE }],
    pages: 2,
    leftOut: { formulas: 1, hasReferences: true },
  },
  words: [word('words', 300), word('rare', 1_500), word('collapse', 6_000)],
  terms: [],
  unlisted: [
    {
      text: 'policy gradient',
      count: 2,
      sentence: 'A policy gradient.',
      parts: [
        { word: 'policy', entryId: null, choices: ['策略', '政策'] },
        { word: 'gradient', entryId: null, choices: [] },
      ],
    },
  ],
  acronyms: [],
};

const click = async (element: HTMLElement): Promise<void> => {
  fireEvent.click(element);
  await settle();
};
const select = (name: string) => click(screen.getByRole('checkbox', { name: `Select ${name}` }));
const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() => {
  door.api = createFakeApi();
  queryClient.clear();
  useReading.setState({ stage: { kind: 'passed', paper: PAPER, isReading: false } });
});
afterEach(() => {
  cleanup();
  useReading.setState(NO_READING);
});

describe('a pass', () => {
  it('says what share of the words is known, and lists those above the level that is chosen', async () => {
    await renderInPage(<ReadingPage />);
    expect(screen.getByText('66.7%')).toBeTruthy();
    expect(screen.queryByText('rare')).toBeNull();
    expect(screen.getByText('collapse 的译文')).toBeTruthy();
    expect(screen.getByText(/2 pages · without the references · 1 line of formulas/)).toBeTruthy();
    fireEvent.change(screen.getByRole('slider'), { target: { value: '1000' } });
    fireEvent.keyUp(screen.getByRole('slider'));
    await settle();
    expect(screen.getByText('33.3%')).toBeTruthy();
    expect(screen.getByText('rare')).toBeTruthy();
    expect(door.api.changeSettings).toHaveBeenCalledWith({ readingLevel: 1_000 });
  });

  it('keeps the chosen words in lists, with their sentence, and the paper as their note', async () => {
    await renderInPage(<ReadingPage />);
    await select('collapse');
    await click(button('Add to favorites'));
    await click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save' }));
    // One call, however many they are.
    const words = [{ entryId: COLLAPSE.id, sentence: SENTENCE }];
    expect(door.api.keepWords.mock.calls).toEqual([[words, [DEFAULT_LIST], 'On Words']]);
    expect(screen.getByText('1 word added to favorites.')).toBeTruthy();
  });

  it('lets other renderings be chosen, and one key puts what is chosen into the glossary', async () => {
    const own = { id: 'mine', name: 'Mine', isOwn: true };
    door.api.createGlossary.mockResolvedValue(done(own as never));
    door.api.addGlossaryRows.mockResolvedValue(done({ added: [{}] } as never));
    await renderInPage(<ReadingPage />);
    await click(screen.getByRole('radio', { name: /In no dictionary/ }));
    const policy = screen.getByRole('combobox', { name: 'Translation of policy' });
    const offered = within(policy).getAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).toEqual(['策略', '政策']);
    fireEvent.change(policy, { target: { value: '政策' } });
    await settle();
    fireEvent.keyDown(policy, { key: 'Enter' });
    await settle();
    const [, rows] = door.api.addGlossaryRows.mock.calls[0] ?? [];
    expect(rows).toMatchObject([
      { headword: 'policy gradient', translation: '政策gradient', note: 'On Words' },
    ]);
  });

  it('takes words that are known out, and brings them back', async () => {
    await renderInPage(<ReadingPage />);
    await select('collapse');
    await click(button('I know these'));
    expect(door.api.markKnown).toHaveBeenCalledWith(['collapse'], true);
    expect(screen.getByText('100%')).toBeTruthy();
    await click(button('Undo'));
    expect(door.api.markKnown).toHaveBeenLastCalledWith(['collapse'], false);
    expect(screen.getByText('66.7%')).toBeTruthy();
  });

  it('says that a rendering is put together, and gives it to glossaries in one', async () => {
    await renderInPage(<ReadingPage />);
    fireEvent.click(screen.getByRole('radio', { name: /In no dictionary/ }));
    await settle();
    expect(screen.getByText('word by word').parentElement?.textContent).toContain(' + gradient');
    expect(screen.getByText('word by word')).toBeTruthy();
    const [row] = passRows(PAPER, 5_000).unlisted;
    expect(toGlossaryRows(row === undefined ? [] : [row], 'On Words')).toEqual([
      {
        headword: 'policy gradient',
        translation: '策略gradient',
        reading: '',
        examples: ['A policy gradient.'],
        tags: [],
        note: 'On Words',
      },
    ]);
  });
});

describe('the text', () => {
  beforeEach(() => {
    useReading.setState({ stage: { kind: 'passed', paper: PAPER, isReading: true } });
    door.api.getEntry.mockResolvedValue(sampleView(COLLAPSE));
  });

  it('has meanings above its hard words on request, which are not part of it', async () => {
    await renderInPage(<ReadingPage />);
    expect(button('collapse').dataset['gloss']).toBeUndefined();
    const glosses = button('Meanings above the hard words');
    await click(glosses);
    expect(glosses.getAttribute('aria-pressed')).toBe('true');
    expect(button('collapse').dataset['gloss']).toBe('collaps…');
    expect(button('collapse').textContent).toBe('collapse');
    fireEvent.keyDown(window, { key: 'g', code: 'KeyG' });
    await settle();
    expect(button('collapse').dataset['gloss']).toBeUndefined();
  });

  it('shows the small entry of a hard word while the pointer is on it', async () => {
    await renderInPage(<ReadingPage />);
    vi.useFakeTimers();
    try {
      fireEvent.pointerOver(button('collapse'));
      act(() => void vi.advanceTimersByTime(1_000));
      expect(screen.getByRole('tooltip').textContent).toBe('collapsecollapse 的译文');
      fireEvent.keyDown(document, { key: 'Escape' });
      expect(screen.queryByRole('tooltip')).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('has words above the level as buttons; the star keeps one with its sentence', async () => {
    await renderInPage(<ReadingPage />);
    expect(screen.queryByRole('button', { name: 'words' })).toBeNull();
    await click(button('collapse'));
    const aside = screen.getByRole('complementary', { name: 'Word in the text' });
    await within(aside).findByRole('heading', { name: COLLAPSE.headword });
    fireEvent.keyDown(window, { key: 'd', code: 'KeyD', ctrlKey: true });
    await settle();
    expect(door.api.addFavorite).toHaveBeenCalledWith(COLLAPSE.id, { metIn: SENTENCE });
  });
});

it.each([
  ['a.pdf', false, true],
  ['A.PDF', false, true],
  ['a.epub', false, true],
  ['words.md', false, false],
  ['words.md', true, true],
  ['words.csv', true, false],
])('%s is a paper, read in its section %s: %s', (path, isInReading, expected) => {
  expect(isPaper(path, isInReading)).toBe(expected);
});
