import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DictionaryId, EntryId } from '../../shared/entry.ts';
import { failed } from '../../shared/outcome.ts';
import { makeDictionaryFile } from '../fixtures/makeDictionaryFile.ts';
import { makeShippedDictionaries, SAMPLE_WORDS } from '../fixtures/makeShippedDictionaries.ts';
import {
  GLOSSARIES,
  openTestLibrary,
  type TestLibrary,
  testWorker,
  valueOf,
} from '../fixtures/openTestLibrary.ts';
import { openSearch, type SearchService } from '../search/openSearch.ts';
import { readShippedDictionaries } from './shippedLibrary.ts';

const ECDICT = 'ecdict' as DictionaryId;
const CEDICT = 'cc-cedict' as DictionaryId;
const PHRASES = 'phrases' as DictionaryId;

let root: string;
let folder: string;
let data: string;
let opened: TestLibrary | undefined;
let search: SearchService | undefined;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'glossa-shipped-'));
  folder = join(root, 'dictionaries');
  data = join(root, 'data');
  makeShippedDictionaries(folder);
});

afterEach(async () => {
  await search?.close();
  await opened?.close();
  search = undefined;
  opened = undefined;
  rmSync(root, { recursive: true });
});

const place = () => ({ folder, remedy: 'install' }) as const;

async function open(): Promise<TestLibrary> {
  await opened?.close();
  opened = await openTestLibrary(data, () => 1, { shipped: place() });
  return opened;
}

async function searchIt(): Promise<SearchService> {
  await search?.close();
  search = openSearch({
    workerFile: testWorker('searchWorker'),
    glossaryFolder: GLOSSARIES,
    shipped: place(),
    dataFolder: data,
  });
  return search;
}

const foundIds = async (query: string): Promise<readonly string[]> =>
  (await search!.search(query, {})).hits.flatMap(({ entry, others }) =>
    [entry, ...others].map(({ id }) => id),
  );

describe('shipped dictionaries', { timeout: 60_000 }, () => {
  it('stand in the library after the glossaries, and before what the reader brought', async () => {
    makeDictionaryFile(join(data, 'dictionaries'), 'animals', ['zebra']);
    const { library } = await open();
    expect(await library.list()).toMatchObject([
      { id: PHRASES, kind: 'glossary' },
      {
        id: ECDICT,
        name: 'ECDICT English-Chinese',
        kind: 'dictionary',
        isShipped: true,
        isOn: true,
        isEditable: false,
        entryCount: 3,
        source: 'Where ecdict comes from',
        licence: 'Licence of ecdict',
        problem: null,
      },
      { id: CEDICT, headwordLanguage: 'zh-Hans', translationLanguage: 'en', entryCount: 2 },
      { id: 'animals' },
    ]);
    expect((await library.list()).find(({ id }) => id === ECDICT)?.size).toBeGreaterThan(10_000);
  });

  it('answer for their words', async () => {
    await searchIt();
    expect(await foundIds('zebra crossing')).toEqual(['ecdict:zebra crossing']);
    expect(await foundIds('崩溃')).toContain('cc-cedict:崩溃');
    const view = await search!.getEntry('ecdict:attention' as EntryId);
    expect(view?.entry).toMatchObject({ translation: '注意', reading: 'əˈtenʃn' });
    expect(view?.dictionary).toMatchObject({ isShipped: true, licence: 'Licence of ecdict' });
  });

  it('can be switched off and moved, and nothing else', async () => {
    const { library } = await open();
    valueOf(await library.setOn(ECDICT, false));
    valueOf(await library.order([CEDICT, PHRASES]));
    await searchIt();
    expect(await foundIds('zebra crossing')).toEqual([]);
    expect((await search!.listDictionaries()).map(({ id }) => id)).toEqual([CEDICT, PHRASES]);
    const again = await open();
    expect((await again.library.list()).map(({ id, isOn }) => [id, isOn])).toEqual([
      [CEDICT, true],
      [PHRASES, true],
      [ECDICT, false],
    ]);
    const refused = [
      await again.library.rename(ECDICT, 'Mine'),
      await again.library.remove(ECDICT),
      await again.library.undoImport(ECDICT),
      await again.library.copy(ECDICT, 'Mine'),
      await again.library.exportGlossary(ECDICT, 'csv'),
    ];
    expect(refused).toEqual(refused.map(() => failed('invalid')));
  });

  it('are new to a reader who has an order: it stays, and they come after the glossaries', async () => {
    rmSync(folder, { recursive: true });
    makeDictionaryFile(join(data, 'dictionaries'), 'animals', ['zebra']);
    const before = await open();
    const begun = { name: 'Mine', headwordLanguage: 'en', translationLanguage: 'zh-Hans' };
    valueOf(await before.library.create(begun));
    const animals = 'animals' as DictionaryId;
    valueOf(await before.library.order([animals, 'mine' as DictionaryId, PHRASES]));
    makeShippedDictionaries(folder);
    const { library } = await open();
    const order = [animals, 'mine', PHRASES, ECDICT, CEDICT];
    expect((await library.list()).map(({ id }) => id)).toEqual(order);
    await searchIt();
    expect((await search!.listDictionaries()).map(({ id }) => id)).toEqual(order);
  });

  it('leave to the reader what has their id, and nothing new is given it', async () => {
    makeDictionaryFile(join(data, 'dictionaries'), 'animals', ['zebra']);
    const { library, userData } = await open();
    const begun = { headwordLanguage: 'en', translationLanguage: 'zh-Hans' };
    expect(valueOf(await library.create({ ...begun, name: 'Computing' })).id).toBe('computing-2');
    const row = valueOf(userData.listCatalogue()).find(({ id }) => id === 'animals')!;
    valueOf(userData.deleteFromCatalogue(ECDICT));
    valueOf(userData.addToCatalogue({ ...row, id: ECDICT, name: 'My own' }));
    makeDictionaryFile(join(data, 'dictionaries'), 'ecdict', ['zebra']);
    const own = (await library.list()).filter(({ id }) => id === ECDICT);
    expect(own).toMatchObject([{ name: 'My own', isShipped: false, entryCount: 1 }]);
  });
});

describe('a new version of the app', { timeout: 60_000 }, () => {
  it('replaces the files; order, switches, favorites and history stay', async () => {
    const { library, userData } = await open();
    valueOf(await library.order([CEDICT, ECDICT, PHRASES]));
    valueOf(await library.setOn(CEDICT, false));
    await searchIt();
    const { entry } = (await search!.getEntry('ecdict:attention' as EntryId))!;
    valueOf(userData.addFavorite(entry));

    const more = { headword: 'pooling', reading: 'ˈpuːlɪŋ', gloss: '池化' };
    const attention = { headword: 'attention', reading: '', gloss: '注意力' };
    makeShippedDictionaries(folder, { ...SAMPLE_WORDS, ecdict: [attention, more] }, 1);
    const after = await open();
    expect(await after.library.list()).toMatchObject([
      { id: CEDICT, isOn: false },
      { id: ECDICT, isOn: true, entryCount: 2, problem: null },
      { id: PHRASES },
    ]);
    await searchIt();
    expect(await foundIds('pooling')).toEqual(['ecdict:pooling']);
    const view = await search!.getEntry('ecdict:attention' as EntryId);
    expect(view?.entry.translation).toBe('注意力');
    expect(valueOf(after.userData.listFavorites())).toMatchObject([{ translation: '注意' }]);
  });

  it('says what it now says of its sources, not what the one before said', async () => {
    await open().then(({ library }) => library.setOn(ECDICT, true));
    const db = new DatabaseSync(join(data, 'user.db'));
    db.exec("UPDATE catalogue SET name = 'Old', licence = 'Old' WHERE id = 'ecdict'");
    db.close();
    const { library } = await open();
    const item = (await library.list()).find(({ id }) => id === ECDICT);
    expect(item).toMatchObject({ name: 'ECDICT English-Chinese', licence: 'Licence of ecdict' });
  });

  it('without one of them misses nothing, and brings it back where it was', async () => {
    valueOf(await (await open()).library.order([ECDICT, PHRASES, CEDICT]));
    makeShippedDictionaries(folder, { 'cc-cedict': SAMPLE_WORDS['cc-cedict'] });
    const without = await open();
    expect((await without.library.list()).map(({ id }) => id)).toEqual([PHRASES, CEDICT]);
    expect(readShippedDictionaries(place()).notice).toBeNull();
    makeShippedDictionaries(folder);
    const { library } = await open();
    expect((await library.list()).map(({ id }) => id)).toEqual([ECDICT, PHRASES, CEDICT]);
  });
});

describe('a shipped dictionary that cannot be read', { timeout: 60_000 }, () => {
  const file = (id: string): string => join(folder, `${id}.db`);
  const changeMeta = (change: string): void => {
    const db = new DatabaseSync(file('ecdict'));
    db.exec(`UPDATE meta SET data = ${change}`);
    db.close();
  };
  const kinds: readonly (readonly [string, 'missing' | 'damaged' | 'newer', () => void])[] = [
    ['missing', 'missing', () => rmSync(file('ecdict'))],
    ['empty', 'damaged', () => writeFileSync(file('ecdict'), '')],
    ['no database', 'damaged', () => writeFileSync(file('ecdict'), 'x'.repeat(50_000))],
    ['cut off', 'damaged', () => truncateSync(file('ecdict'), 8_192)],
    ['of another build', 'damaged', () => cpSync(file('cc-cedict'), file('ecdict'))],
    ['newer', 'newer', () => changeMeta("json_set(data, '$.schemaVersion', 999)")],
    ['older', 'newer', () => changeMeta("json_set(data, '$.schemaVersion', 1)")],
    ['of another folding', 'newer', () => changeMeta("json_set(data, '$.foldVersion', 999)")],
  ];

  it.each(kinds)('because it is %s: %s; the rest is searched', async (_what, problem, harm) => {
    harm();
    await searchIt();
    expect(await search!.listNotices()).toEqual([
      {
        kind: 'dictionaries-unreadable',
        unreadable: [{ id: ECDICT, name: 'ECDICT English-Chinese', problem }],
        remedy: 'install',
      },
    ]);
    expect(await foundIds('崩溃')).toContain('cc-cedict:崩溃');
    expect(await foundIds('model collapse')).toContain('phrases:model collapse');
    const { library } = await open();
    expect(await library.list()).toMatchObject([
      { id: PHRASES, problem: null },
      { id: ECDICT, problem, isOn: true },
      { id: CEDICT, problem: null },
    ]);
  });

  it('is told of once when nothing was ever built', () => {
    rmSync(folder, { recursive: true });
    expect(readShippedDictionaries({ folder, remedy: 'build' })).toEqual({
      dictionaries: [],
      notice: { kind: 'dictionaries-not-there', remedy: 'build' },
    });
  });

  it('is looked for by name where the manifest is gone or broken', () => {
    const manifest = join(folder, 'manifest.json');
    const good = readFileSync(manifest, 'utf8');
    const broken = [
      '',
      '{',
      'null',
      '{"dictionaries":{}}',
      '{"dictionaries":[{"id":"../../user","size":1}]}',
      good.replace('"ecdict"', 'null'),
    ];
    for (const text of broken) {
      writeFileSync(manifest, text);
      const { dictionaries, notice } = readShippedDictionaries(place());
      expect(dictionaries.map(({ info }) => info.id)).toEqual([ECDICT, CEDICT]);
      expect(notice).toBeNull();
    }
    rmSync(manifest);
    rmSync(file('ecdict'));
    expect(readShippedDictionaries(place()).notice).toMatchObject({
      unreadable: [{ id: ECDICT, problem: 'missing' }],
    });
  });
});
