// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Favorite, FavoriteId } from '../../../shared/favorite.ts';
import { i18n, startI18n } from '../../i18n/i18n.ts';
import { stubBrowser } from '../../testing/renderInPage.tsx';
import { FavoritesTable } from './FavoritesTable.tsx';

// jsdom lays nothing out, so that no row would be in view.
vi.mock('virtua', () => ({
  Virtualizer: ({
    data,
    children,
  }: {
    data: unknown[];
    children: (...row: unknown[]) => unknown;
  }) => data.map((row, index) => children(row, index)),
}));

beforeEach(() => {
  stubBrowser();
  startI18n('en');
});
afterEach(cleanup);

const favorite = (headword: string, change: Partial<Favorite> = {}): Favorite =>
  ({
    id: headword,
    entryId: `phrases:${headword}`,
    headword,
    headwordLanguage: 'en',
    translation: '词',
    translationLanguage: 'zh-Hans',
    reading: '',
    example: '',
    dictionaryName: 'Phrases',
    addedAt: Date.UTC(2026, 10, 3, 12),
    lists: ['default'],
    tags: [],
    note: '',
    metIn: '',
    ...change,
  }) as unknown as Favorite;

function show(favorites: readonly Favorite[]) {
  const onRemove = vi.fn();
  render(
    <I18nextProvider i18n={i18n}>
      <FavoritesTable
        favorites={favorites}
        lookups={new Map([['bias' as FavoriteId, 1_204]])}
        sort={{ column: 'addedAt', isDescending: true }}
        rows={{ selected: new Set(), active: null, anchor: null }}
        focusRequest={0}
        onSort={() => {}}
        onSelect={() => {}}
        onOpen={() => {}}
        onRemove={onRemove}
      />
    </I18nextProvider>,
  );
  return onRemove;
}

const rows = (): readonly (string | null)[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);

it('a row that cannot be shown says so, can be removed, and takes no other with it', () => {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  const bad = favorite('bad', { tags: null as never });
  const onRemove = show([favorite('bias'), bad, favorite('noise')]);
  expect(rows()).toEqual([
    expect.stringContaining('bias'),
    'This row cannot be shown: badRemove it',
    expect.stringContaining('noise'),
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Remove it' }));
  expect(onRemove).toHaveBeenCalledWith(bad);
  error.mockRestore();
});

it('tells how often a word was looked up, where it was', () => {
  show([favorite('bias'), favorite('noise')]);
  const cells = [...document.querySelectorAll('[role=gridcell][data-column=lookups]')];
  expect(cells.map(({ textContent }) => textContent)).toEqual(['1,204', '']);
});

it.each([9_007_199_254_740_991, -9e15, Number.NaN])('a date of %d is no date', (addedAt) => {
  show([favorite('bias', { addedAt })]);
  expect(rows()[0]).toContain('—');
});
