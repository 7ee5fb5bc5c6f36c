// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DictionaryId, EntryId, EntryView } from '../../shared/entry.ts';
import { done } from '../../shared/outcome.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { WordDetails } from '../../shared/word.ts';
import { createFakeApi, type FakeApi } from '../testing/fakeApi.ts';
import { renderInPage, settle } from '../testing/renderInPage.tsx';
import { sampleEntry, sampleHit, sampleView } from '../testing/sampleEntries.ts';
import { MINE, PHRASES } from '../testing/sampleLibrary.ts';
import { EntryPane } from './EntryPane.tsx';

const door = vi.hoisted(() => ({ api: {} as FakeApi }));
vi.mock('../api.ts', () => ({
  get api() {
    return door.api;
  },
}));

const NOTHING: WordDetails = {
  senses: [],
  definitions: [],
  forms: [],
  levels: [],
  classifiers: [],
  references: [],
};
const COLLAPSE: EntryView = {
  ...sampleView(
    sampleEntry('collapse', '崩溃；倒塌；虚脱；瓦解；折叠', {
      dictionaryId: 'ecdict' as DictionaryId,
      reading: 'kəˈlæps',
      rank: 3_481,
    }),
  ),
  word: {
    ...NOTHING,
    senses: [
      { partOfSpeech: 'n.', labels: [], glosses: ['倒塌', '崩溃', '虚脱'] },
      { partOfSpeech: 'vi.', labels: [], glosses: ['瓦解'] },
      { partOfSpeech: 'vt.', labels: ['计'], glosses: ['折叠'] },
    ],
    usual: [1, 0],
    definitions: ['one', 'two', 'three', 'four', 'five'].map((text) => ({
      partOfSpeech: 'v.',
      text,
    })),
    forms: [
      { kind: 'past', text: 'collapsed' },
      { kind: 'past-participle', text: 'collapsed' },
    ],
    levels: ['cet4', 'gre'],
  },
};

beforeEach(() => {
  door.api = createFakeApi();
});
afterEach(cleanup);

const WN = 'wn' as DictionaryId;
const onLookUp = vi.fn();
const onOpen = vi.fn();

async function show(view: EntryView, hit = sampleHit(view.entry), metIn = ''): Promise<void> {
  await renderInPage(
    <EntryPane
      entry={view.entry}
      view={view}
      hit={hit}
      metIn={metIn}
      onLookUp={onLookUp}
      onOpen={onOpen}
    />,
  );
}

const texts = (list: HTMLElement): readonly (string | null)[] =>
  within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

it('shows the usual renderings first, then each meaning with its part of speech and field', async () => {
  await show(COLLAPSE);
  expect(screen.getByText('崩溃；倒塌').lang).toBe('zh-Hans');
  expect(texts(screen.getByRole('list', { name: 'Meanings' }))).toEqual([
    'n.倒塌，崩溃，虚脱',
    'vi.瓦解',
    'vt.Computing折叠',
  ]);
  expect(texts(screen.getByRole('list', { name: 'Level' }))).toEqual(['CET-4', 'GRE', 'top 4,000']);
});

it('writes phonetics between slashes, in their own language tag', async () => {
  await show(COLLAPSE);
  const reading = screen.getByText('kəˈlæps');
  expect(reading.lang).toBe('en-fonipa');
  expect(reading.parentElement?.textContent).toBe('/kəˈlæps/');
});

it('puts the senses of the reader’s fields first', async () => {
  door.api.getSettings.mockResolvedValue({ ...DEFAULT_SETTINGS, fields: ['computing'] });
  await show(COLLAPSE);
  expect(texts(screen.getByRole('list', { name: 'Meanings' }))[0]).toBe('vt.Computing折叠');
});

it('puts the sense of the sentence first, says so, and takes it back', async () => {
  await show(COLLAPSE, sampleHit(COLLAPSE.entry), 'It will collapse under its weight.');
  const meanings = () => texts(screen.getByRole('list', { name: 'Meanings' }));
  expect(meanings()).toEqual(['vi.瓦解', 'vt.Computing折叠', 'n.倒塌，崩溃，虚脱']);
  expect(screen.getByText('瓦解；折叠；崩溃；倒塌').lang).toBe('zh-Hans');
  const chip = screen.getByRole('button', { name: 'From your sentence', pressed: true });
  fireEvent.click(chip);
  expect(meanings()[0]).toBe('n.倒塌，崩溃，虚脱');
  expect(screen.getByText('崩溃；倒塌').lang).toBe('zh-Hans');
  fireEvent.click(screen.getByRole('button', { name: 'From your sentence', pressed: false }));
  expect(meanings()[0]).toBe('vi.瓦解');
});

it('says when the fields of the reader put a sense first, and nothing where nothing does', async () => {
  door.api.getSettings.mockResolvedValue({ ...DEFAULT_SETTINGS, fields: ['computing'] });
  await show(COLLAPSE);
  expect(screen.getByRole('button', { name: 'Your fields', pressed: true })).toBeTruthy();
  cleanup();
  door.api.getSettings.mockResolvedValue(DEFAULT_SETTINGS);
  await show(COLLAPSE, sampleHit(COLLAPSE.entry), 'The collapse of it was sudden.');
  expect(screen.queryByRole('button', { name: /sentence|fields/ })).toBeNull();
});

it('shows words with the same renderings as links', async () => {
  const crash = sampleEntry('crash', '崩溃');
  door.api.findSynonyms.mockResolvedValue([crash]);
  await show(COLLAPSE);
  fireEvent.click(await screen.findByRole('button', { name: 'crash' }));
  expect(door.api.findSynonyms).toHaveBeenCalledWith(COLLAPSE.entry.id);
  expect(onOpen).toHaveBeenLastCalledWith(crash);
});

it('tells phrases with the word from other related entries', async () => {
  const related = [sampleEntry('model collapse', '模型崩溃'), sampleEntry('collapsing', '崩塌')];
  await show({ ...COLLAPSE, related });
  const under = (name: string) =>
    screen.getByRole('heading', { name }).parentElement?.querySelector('ul')?.textContent;
  expect(under('Phrases with “collapse”')).toBe('model collapse模型崩溃');
  expect(under('Related entries')).toBe('collapsing崩塌');
});

it('shows further entries of the headword in full, under the same head', async () => {
  const further = { ...sampleEntry('collapse', '塌陷'), id: 'x:collapse#2' as EntryId };
  await show({ ...COLLAPSE, related: [further] });
  const section = screen.getByRole('region', { name: 'More entries for this word' });
  expect(section.textContent).toContain('塌陷');
  expect(screen.queryByRole('heading', { name: 'Related entries' })).toBeNull();
});

it('remembers which dictionaries are folded', async () => {
  const other = { ...COLLAPSE.entry, id: 'wn:collapse' as EntryId, dictionaryId: WN };
  door.api.getSettings.mockResolvedValue({ ...DEFAULT_SETTINGS, folds: { wn: false, x: true } });
  await show(COLLAPSE, sampleHit(COLLAPSE.entry, { others: [other] }));
  const [section] = document.querySelectorAll<HTMLDetailsElement>('section > details');
  expect(section?.open).toBe(false);
  section!.open = true;
  await settle();
  expect(door.api.changeSettings.mock.calls).toEqual([[{ folds: { wn: true, x: true } }]]);
});

it('folds definitions after the third', async () => {
  await show(COLLAPSE);
  expect(screen.queryByText('four')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '2 more' }));
  expect(screen.getByText('five')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
  expect(screen.queryByText('five')).toBeNull();
});

it('looks a form up, and what the word refers to', async () => {
  await show(COLLAPSE);
  const [past] = screen.getAllByRole('button', { name: 'collapsed' });
  fireEvent.click(past!);
  expect(onLookUp).toHaveBeenLastCalledWith('collapsed');
});

it('shows a Chinese word in both scripts, with its measure words', async () => {
  const entry = sampleEntry('干', 'dry', {
    variant: '乾',
    reading: 'gān',
    headwordLanguage: 'zh-Hans',
    translationLanguage: 'en',
  });
  const senses = [{ partOfSpeech: '', labels: [], glosses: ['dry'] }];
  const word = { ...NOTHING, senses, classifiers: ['个'], references: ['干杯'] };
  await show({ ...sampleView(entry), word });
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('干【乾】');
  expect(screen.getByText('gān').lang).toBe('zh-Latn-pinyin');
  expect(screen.getByText('dry')).toBeTruthy();
  expect(screen.queryByRole('list', { name: 'Meanings' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '干杯' }));
  expect(onLookUp).toHaveBeenLastCalledWith('干杯');
});

it('names the dictionary alone; its notice is one click away', async () => {
  door.api.listDictionaries.mockResolvedValue([
    { ...PHRASES, id: COLLAPSE.entry.dictionaryId, licence: 'CC BY 4.0' },
  ]);
  await show(COLLAPSE);
  await settle();
  const name = screen.getByText('ECDICT English-Chinese');
  expect(name.closest('details')?.open).toBe(false);
  expect(name.closest('details')?.textContent).toContain('Licence CC BY 4.0');
});

it('copies the entry with its usual renderings to a glossary of the same languages', async () => {
  const german = { ...MINE, id: 'german' as DictionaryId, headwordLanguage: 'de' };
  door.api.listDictionaries.mockResolvedValue([german, MINE]);
  door.api.addGlossaryRows.mockImplementation(async (glossaryId, rows) =>
    done({
      glossaryId,
      added: rows.map((row) => ({ ...row, id: 'mine:collapse' as never })),
      leftOut: 0,
    }),
  );
  await show(COLLAPSE);
  fireEvent.click(screen.getByRole('button', { name: 'Add to my glossary' }));
  await settle();
  expect(door.api.addGlossaryRows).toHaveBeenCalledWith(MINE.id, [
    {
      headword: 'collapse',
      translation: '崩溃；倒塌',
      reading: 'kəˈlæps',
      examples: [],
      tags: [],
      note: '',
    },
  ]);
  expect(screen.getByText('“collapse” is in “My glossary” now.')).toBeTruthy();
  expect(door.api.createGlossary).not.toHaveBeenCalled();
});

it('offers no copy of what is in a glossary of the reader’s already', async () => {
  const view = { ...COLLAPSE, dictionary: { ...COLLAPSE.dictionary, isShipped: false } };
  await show(view);
  expect(screen.queryByRole('button', { name: 'Add to my glossary' })).toBeNull();
});
