import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DictionaryId, EntryId } from '../../shared/entry.ts';
import { done } from '../../shared/outcome.ts';
import type { NewGlossaryRow } from '../../shared/library.ts';
import { newRow } from '../catalogue/arrangeLibrary.ts';
import { testWorker } from '../fixtures/openTestLibrary.ts';
import type { CatalogueRow } from '../userData/stores/catalogueStore.ts';
import { entrySnapshot, TestData, valueOf } from '../userData/fixtures/TestData.ts';
import { exportEverything, importEverything } from './everything.ts';
import { openForeignFiles } from './foreignFiles.ts';

let here: TestData;
let there: TestData;
let file: string;

const row = (headword: string, translation = 'x'): NewGlossaryRow => ({
  headword,
  translation,
  reading: '',
  examples: [],
  tags: [],
  note: '',
});
const about = (id: string, kind: CatalogueRow['kind'] = 'glossary'): CatalogueRow =>
  newRow({
    id: id as DictionaryId,
    kind,
    name: id,
    headwordLanguage: 'en',
    translationLanguage: 'zh-Hans',
  });
const optionsOf = ({ folder, userData, backups, time, logged }: TestData) => ({
  folder,
  userData,
  backups,
  foreign: openForeignFiles({ workerFile: testWorker('foreignWorker'), logError: () => undefined }),
  takeSettings: () => done(() => undefined),
  now: () => time,
  logError: (...error: readonly unknown[]) => logged.push(error),
});
const glossaries = ({ userData }: TestData) =>
  valueOf(userData.listCatalogue())
    .filter(({ kind }) => kind === 'glossary')
    .map(({ id }) => [
      id,
      valueOf(userData.listRows(id)).map(({ headword, translation }) => [headword, translation]),
    ]);

beforeEach(async () => {
  here = new TestData();
  there = new TestData();
  file = join(here.folder, 'all.glossa');
  valueOf(here.userData.addGlossary(about('mine'), [row('lion'), row('zebra')]));
  valueOf(here.userData.addFavorite(entrySnapshot('lion', { id: 'mine:lion' as EntryId })));
  valueOf(here.userData.recordLookup(entrySnapshot('lion', { id: 'mine:lion' as EntryId }), 'li'));
  valueOf(here.userData.addToCatalogue(about('wordnet', 'dictionary')));
  valueOf(await exportEverything(file, '{}', optionsOf(here)));
});

afterEach(() => {
  here.remove();
  there.remove();
});

it('a file of everything puts its glossaries in place of one’s own, and leaves dictionaries', async () => {
  valueOf(there.userData.addGlossary(about('gone'), [row('ant')]));
  valueOf(there.userData.addToCatalogue(about('oxford', 'dictionary')));
  valueOf(await importEverything(file, 'replace', optionsOf(there)));
  expect(glossaries(there)).toEqual(glossaries(here));
  const ids = valueOf(there.userData.listCatalogue()).map(({ id }) => id);
  expect(ids.toSorted()).toEqual(['mine', 'oxford']);
});

it('a glossary gets another id where a dictionary has its own', async () => {
  valueOf(there.userData.addToCatalogue(about('mine', 'dictionary')));
  valueOf(await importEverything(file, 'replace', optionsOf(there)));
  expect(glossaries(there)).toEqual([
    [
      'mine-2',
      [
        ['lion', 'x'],
        ['zebra', 'x'],
      ],
    ],
  ]);
  expect(valueOf(there.userData.listFavorites())).toMatchObject([{ entryId: 'mine-2:lion' }]);
  expect(valueOf(there.userData.listHistoryDays(9))).toMatchObject([
    { item: { entryId: 'mine-2:lion', query: 'li' } },
  ]);
});

it('a glossary gets the first id that is free', async () => {
  for (const id of ['mine', 'mine-2', 'mine-3']) {
    valueOf(there.userData.addToCatalogue(about(id, 'dictionary')));
  }
  valueOf(await importEverything(file, 'replace', optionsOf(there)));
  expect(glossaries(there)).toMatchObject([['mine-4', expect.anything()]]);
});

it('merged, it adds what is not here, once and twice', async () => {
  valueOf(there.userData.addGlossary(about('mine'), [row('lion', 'own')]));
  for (let round = 0; round < 2; round += 1) {
    valueOf(await importEverything(file, 'merge', optionsOf(there)));
    expect(glossaries(there)).toEqual([
      [
        'mine',
        [
          ['lion', 'own'],
          ['zebra', 'x'],
        ],
      ],
    ]);
  }
});

it('merged, a glossary that was not here comes whole, under an id that is free', async () => {
  valueOf(there.userData.addToCatalogue(about('mine', 'dictionary')));
  valueOf(await importEverything(file, 'merge', optionsOf(there)));
  expect(glossaries(there)).toEqual([
    [
      'mine-2',
      [
        ['lion', 'x'],
        ['zebra', 'x'],
      ],
    ],
  ]);
});

it('lookups of each day follow an entry to the dictionary that takes its place', () => {
  const { userData } = here;
  valueOf(
    userData.addToCatalogue({
      ...about('new', 'dictionary'),
      replacedId: 'mine' as DictionaryId,
      arrivingPid: 1,
    }),
  );
  valueOf(userData.completeArrival('new' as DictionaryId, here.time));
  expect(valueOf(userData.listHistoryDays(9))).toMatchObject([{ item: { entryId: 'new:lion' } }]);
});
