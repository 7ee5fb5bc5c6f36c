import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DictionaryId, EntryId } from '../../shared/entry.ts';
import { newRow } from '../catalogue/arrangeLibrary.ts';
import { makeDictionaryFile } from '../fixtures/makeDictionaryFile.ts';
import { GLOSSARIES, testWorker } from '../fixtures/openTestLibrary.ts';
import { openUserData } from '../userData/openUserData.ts';
import { openSearch, type SearchService } from './openSearch.ts';

const WORKER = testWorker('searchWorker');

let folder: string;
let search: SearchService | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-search-'));
});

afterEach(async () => {
  await search?.close();
  rmSync(folder, { recursive: true });
});

/** A worker of our own making, in place of the real one. */
function workerThat(code: string): string {
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${code}`);
  return file;
}

describe('a library that changes', () => {
  it('is searched as it is after a reload, and shows pictures', async () => {
    const opened = openSearch({
      workerFile: WORKER,
      glossaryFolder: GLOSSARIES,
      dataFolder: folder,
    });
    search = opened;
    const found = async (query: string): Promise<readonly string[]> =>
      (await opened.search(query, {})).hits.map(({ entry }) => entry.id);
    const { userData } = openUserData({ folder, now: () => 1, logError: console.error });
    expect(await found('zebra')).toEqual([]);

    makeDictionaryFile(join(folder, 'dictionaries'), 'animals', ['zebra', 'lion']);
    await opened.reload();
    expect(await found('zebra')).toEqual(['animals:zebra']);
    const view = await opened.getEntry('animals:zebra' as EntryId);
    expect(view?.body).toEqual({ kind: 'text', text: 'What zebra means.' });
    const animals = 'animals' as DictionaryId;
    expect(await opened.getMedia(animals, 'cat.png')).toEqual(new Uint8Array([1, 2, 3]));
    expect(await opened.getMedia(animals, '../user.db')).toBeNull();
    expect(await opened.getMedia('nothing' as DictionaryId, 'cat.png')).toBeNull();

    const own = newRow({
      id: 'mine' as DictionaryId,
      kind: 'glossary',
      name: 'Mine',
      headwordLanguage: 'en',
      translationLanguage: 'zh-Hans',
    });
    const row = { reading: '', examples: [], tags: [], note: '' };
    userData.addGlossary(own, [{ ...row, headword: 'zebra', translation: '斑马' }]);
    await opened.reload();
    expect((await opened.search('zebra', {})).hits[0]).toMatchObject({
      entry: { id: 'mine:zebra', reading: 'bān mǎ' },
      others: [{ id: 'animals:zebra' }],
    });
    expect((await opened.listDictionaries()).map(({ id }) => id)).toEqual([
      'phrases',
      'mine',
      'animals',
    ]);

    userData.setCatalogueOn(own.id, false);
    await opened.reload();
    expect(await found('zebra')).toEqual(['animals:zebra']);
    userData.setCatalogueOn(own.id, true);
    userData.setCatalogueRemoved(own.id, 5);
    rmSync(join(folder, 'dictionaries'), { recursive: true });
    await opened.reload();
    expect(await found('zebra')).toEqual([]);
    expect((await opened.listShipped()).map(({ info }) => info.id)).toEqual(['phrases']);
    expect((await opened.readShipped('phrases' as DictionaryId))?.entries).toHaveLength(67);
    userData.close();
  });

  it('is searched without what cannot be opened', async () => {
    mkdirSync(join(folder, 'dictionaries'));
    writeFileSync(join(folder, 'dictionaries', 'broken.1.db'), 'no database');
    writeFileSync(join(folder, 'user.db'), 'no database either');
    const opened = openSearch({
      workerFile: WORKER,
      glossaryFolder: GLOSSARIES,
      dataFolder: folder,
    });
    search = opened;
    expect((await opened.listDictionaries()).map(({ id }) => id)).toEqual(['phrases']);
  });
});

describe('the search thread', () => {
  it('finds the entries of the shipped glossary', async () => {
    search = openSearch({ workerFile: WORKER, glossaryFolder: GLOSSARIES });
    const answer = await search.search('model collapses', {});
    expect(answer.hits[0]?.entry.headword).toBe('model collapse');
    expect(answer.isCancelled).toBe(false);
    const texts = await search.searchTexts('model collapse', {});
    expect(texts.hits.map(({ entry }) => entry.headword)).toEqual(['closed-loop generation']);
    const view = await search.getEntry('phrases:model collapse' as EntryId);
    expect(view?.related.map(({ headword }) => headword)).toContain('model performance');
    expect(await search.getEntry('phrases:nothing' as EntryId)).toBeNull();
    expect((await search.listDictionaries()).map(({ entryCount }) => entryCount)).toEqual([67]);
    const day = await search.getEntryOfTheDay('2026-11-22');
    expect(await search.getEntryOfTheDay('2026-11-22')).toEqual(day);
    expect(await search.listNotices()).toEqual([]);
  });

  it('answers only the newest of many questions asked at once', async () => {
    const opened = openSearch({ workerFile: WORKER, glossaryFolder: GLOSSARIES });
    search = opened;
    const typed = Array.from('model collapse', (_, i) => 'model collapse'.slice(0, i + 1));
    const answers = await Promise.all(typed.map((query) => opened.search(query, {})));
    expect(answers.filter((answer) => !answer.isCancelled)).toHaveLength(1);
    expect(answers.at(-1)?.hits[0]?.entry.headword).toBe('model collapse');
    expect(answers.slice(0, -1).flatMap((answer) => answer.hits)).toEqual([]);
  });

  it('lets one window search without disturbing the other', async () => {
    search = openSearch({ workerFile: WORKER, glossaryFolder: GLOSSARIES });
    const [main, popup] = await Promise.all([
      search.search('data', {}, 'main'),
      search.search('model', {}, 'popup'),
    ]);
    expect([main.isCancelled, popup.isCancelled]).toEqual([false, false]);
  });

  it('does not cancel a search by the search of texts that follows it', async () => {
    search = openSearch({ workerFile: WORKER, glossaryFolder: GLOSSARIES });
    const [first, texts, next] = await Promise.all([
      search.search('model', {}),
      search.searchTexts('model', {}),
      search.searchTexts('models', {}),
    ]);
    expect([first.isCancelled, texts.isCancelled, next.isCancelled]).toEqual([false, true, false]);
  });

  it('drops an answer that comes after a newer question was asked', async () => {
    const workerFile = workerThat(`
      parentPort.on('message', ({ id, args: [query] }) => {
        const result = { query, hits: [query], isCancelled: false };
        setTimeout(() => parentPort.postMessage({ id, kind: 'done', result }), 30);
      });`);
    search = openSearch({ workerFile, glossaryFolder: GLOSSARIES });
    const old = search.search('old', {});
    const texts = search.searchTexts('old', {});
    const [oldAnswer, oldTexts, newAnswer] = await Promise.all([
      old,
      texts,
      search.search('new', {}),
    ]);
    expect(oldAnswer).toMatchObject({ hits: [], isCancelled: true });
    expect(oldTexts).toMatchObject({ hits: [], isCancelled: true });
    expect(newAnswer).toMatchObject({ hits: ['new'], isCancelled: false });
  });

  it('gives a query back as it was asked, however long', async () => {
    search = openSearch({ workerFile: WORKER, glossaryFolder: GLOSSARIES });
    const query = 'model collapse '.repeat(1000);
    const answer = await search.search(query, {});
    expect(answer.query).toBe(query);
    expect(answer.hits[0]?.entry.headword).toBe('model collapse');
  });

  it('fails the calls that a dying thread owed, and starts another', async () => {
    const workerFile = workerThat(`
      parentPort.on('message', ({ id, args: [query] }) => {
        if (query === 'die') process.exit(7);
        parentPort.postMessage({ id, kind: 'done', result: { hits: [], isCancelled: false } });
      });`);
    search = openSearch({ workerFile, glossaryFolder: GLOSSARIES });
    await expect(search.search('die', {})).rejects.toThrow('ended (exit code 7)');
    expect((await search.search('live', {})).isCancelled).toBe(false);
  });

  it('gives up on a thread that ends again and again', async () => {
    const workerFile = workerThat(`throw new Error('broken build');`);
    search = openSearch({ workerFile, glossaryFolder: GLOSSARIES, maxRestarts: 2 });
    for (let i = 0; i < 3; i += 1) {
      await expect(search.listNotices()).rejects.toThrow('broken build');
    }
    await expect(search.listNotices()).rejects.toThrow('ended too often');
  });

  it('ends a thread that does not answer', async () => {
    const workerFile = workerThat(`parentPort.on('message', () => { for (;;); });`);
    search = openSearch({ workerFile, glossaryFolder: GLOSSARIES, answerMs: 100 });
    await expect(search.listNotices()).rejects.toThrow('ended');
  });

  it('fails the calls that come after it was closed', async () => {
    search = openSearch({ workerFile: WORKER, glossaryFolder: GLOSSARIES });
    const owed = search.listNotices();
    await Promise.all([search.close(), expect(owed).rejects.toThrow('ended')]);
    await expect(search.listNotices()).rejects.toThrow('is closed');
  });

  it('tells what is wrong with the glossary files and searches on', async () => {
    writeFileSync(join(folder, 'broken.md'), 'no glossary');
    search = openSearch({ workerFile: WORKER, glossaryFolder: folder });
    expect(await search.listNotices()).toEqual([
      { kind: 'glossary-missing', file: 'phrases.md' },
      { kind: 'glossary-broken', file: 'broken.md', line: 1, detail: 'front-matter' },
    ]);
    expect((await search.search('model', {})).hits).toEqual([]);
    expect(await search.getEntryOfTheDay('2026-11-22')).toBeNull();
  });
});
