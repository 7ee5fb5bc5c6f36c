// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { DictionaryId, Entry, EntryId } from '../../shared/entry.ts';
import { createFakeApi, type FakeApi } from '../testing/fakeApi.ts';
import { renderInPage } from '../testing/renderInPage.tsx';
import { sampleEntry, sampleView } from '../testing/sampleEntries.ts';
import { EntryTexts } from './EntryTexts.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const TERM: Entry = { ...sampleEntry('robust', '鲁棒的'), reading: 'lǔ bàng de' };
const WORD: Entry = {
  ...sampleEntry('robust', '健康的'),
  id: 'ecdict:robust' as EntryId,
  dictionaryId: 'ecdict' as DictionaryId,
  reading: 'rəʊˈbʌst',
  rank: 4100,
};

beforeEach(() => {
  door.api = createFakeApi();
});

it('tells of a term how another dictionary says that it is spoken, and who learns it', async () => {
  const word = {
    senses: [],
    definitions: [],
    forms: [],
    classifiers: [],
    references: [],
    levels: ['gre'],
  } as const;
  door.api.getEntry.mockResolvedValue({ ...sampleView(WORD), word });
  await renderInPage(<EntryTexts entry={TERM} others={[WORD]} matches={[]} actions={null} />);
  expect(screen.getByRole('banner').textContent).toContain('/rəʊˈbʌst/');
  const chips = await screen.findAllByRole('listitem');
  expect(chips.map(({ textContent }) => textContent)).toEqual(['GRE', 'top 5,000']);
});
