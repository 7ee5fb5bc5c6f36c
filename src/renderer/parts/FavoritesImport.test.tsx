// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ImportConflict, KeptPreview } from '../../shared/transfer.ts';
import { createFakeApi, type FakeApi } from '../testing/fakeApi.ts';
import { renderInPage, settle } from '../testing/renderInPage.tsx';
import { ImportDialog } from './FavoritesImport.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const conflict = (headword: string): ImportConflict => ({
  headword,
  fields: [{ field: 'translation', mine: `my ${headword}`, theirs: `their ${headword}` }],
});
const preview = (...headwords: readonly string[]): KeptPreview => ({
  token: 'token',
  fileName: 'words.csv',
  format: 'csv',
  added: 1,
  same: 0,
  conflicts: headwords.map(conflict),
  skipped: [],
  besides: null,
});
const choose = (group: string, label: string): void => {
  const radios = within(screen.getByRole('group', { name: group }));
  fireEvent.click(radios.getByRole('radio', { name: label }));
};
const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const imported = async () => {
  press('Import');
  await settle();
  return door.api.importFavorites.mock.calls;
};

beforeEach(() => {
  door.api = createFakeApi();
});
afterEach(cleanup);

it('shows the conflicts one after the other, each with its own choice', async () => {
  await renderInPage(
    <ImportDialog preview={preview('bias', 'noise', 'drift')} onClose={vi.fn()} />,
  );
  expect(screen.getByText('Conflict 1 of 3')).toBeTruthy();
  expect(screen.getByText('their bias', { exact: false })).toBeTruthy();
  choose('For this one', 'Take theirs');
  press('Next conflict');
  press('Next conflict');
  expect(screen.getByText('Conflict 3 of 3')).toBeTruthy();
  expect(screen.queryByText('their bias', { exact: false })).toBeNull();
  choose('For this one', 'Keep both');
  expect(await imported()).toEqual([['token', ['theirs', 'mine', 'both']]]);
});

it('takes one choice for all of them, and still another for one', async () => {
  await renderInPage(<ImportDialog preview={preview('bias', 'noise')} onClose={vi.fn()} />);
  choose('For all', 'Take theirs');
  choose('For this one', 'Keep mine');
  const all = within(screen.getByRole('group', { name: 'For all' })).getAllByRole('radio');
  expect(all.map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, false, false]);
  expect(await imported()).toEqual([['token', ['mine', 'theirs']]]);
});

it('says what a damaged file holds besides favorites', async () => {
  const besides = {
    lookups: 2,
    glossaries: 1,
    glossaryEntries: 30,
    papers: 1,
    knownWords: 3,
  };
  await renderInPage(<ImportDialog preview={{ ...preview(), besides }} onClose={vi.fn()} />);
  const facts = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(facts).toContain('2 entries of the history');
  expect(facts).toContain('1 own glossary, with 30 entries');
  expect(facts).toContain('1 paper');
  expect(facts).toContain('3 words that you know');
});

it('asks nothing where nothing differs', async () => {
  await renderInPage(<ImportDialog preview={preview()} onClose={vi.fn()} />);
  expect(screen.queryByRole('radio')).toBeNull();
  expect(await imported()).toEqual([['token', []]]);
});
