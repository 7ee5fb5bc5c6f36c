import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { testWorker } from '../../library/fixtures/openTestLibrary.ts';
import type { SearchService } from '../../library/search/openSearch.ts';
import { openForeignFiles } from '../../library/transfer/foreignFiles.ts';
import { createRecordsTaker } from '../../library/transfer/takeRecords.ts';
import { entrySnapshot, TestData, valueOf } from '../../library/userData/fixtures/TestData.ts';
import { createKeptThread } from '../../library/userData/thread/keptThread.ts';
import { done, failed } from '../../shared/outcome.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import { transferHandlers } from './transferHandlers.ts';
import { createWriteGate } from './writeGate.ts';

let data: TestData;
const gate = createWriteGate();

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

function setUp(answer: string | null, quarantined: string | null = null) {
  let kept: Settings = { ...DEFAULT_SETTINGS, hotkey: 'Alt+L' };
  const onAllChanged = vi.fn(() => Promise.resolve());
  const handlers = transferHandlers({
    folder: data.folder,
    now: () => data.time,
    logError: (...error) => data.logged.push(error),
    search: {
      search: async (headword: string) => ({
        hits: headword === 'bias' ? [{ entry: entrySnapshot('bias') }] : [],
      }),
    } as unknown as SearchService,
    userData: data.userData,
    taker: createRecordsTaker({
      workerFile: testWorker('recordsWorker'),
      file: join(data.folder, 'user.db'),
      now: () => data.time,
      logError: (...error) => data.logged.push(error),
    }),
    backups: data.backups,
    foreign: openForeignFiles({
      workerFile: testWorker('foreignWorker'),
      logError: (...error) => data.logged.push(error),
    }),
    alone: gate.alone,
    thread: createKeptThread({
      workerFile: testWorker('keptWorker'),
      folder: data.folder,
      now: () => data.time,
      logError: (...error) => data.logged.push(error),
      onProgress: () => undefined,
    }),
    settings: {
      get: () => kept,
      change: (change) => {
        kept = { ...kept, ...change };
        return done(kept);
      },
      getWindowBounds: () => null,
      setWindowBounds: () => {},
      getPopupMemory: () => ({ last: null, fixed: null, size: null }),
      setPopupMemory: () => done(null),
      getVerifiedHotkeys: () => ({}),
      setVerifiedHotkeys: () => {},
    },
    dialogs: { chooseWhereTo: async () => answer, chooseAnyFile: async () => answer },
    quarantined: () => quarantined,
    onAllChanged,
  });
  return { handlers, onAllChanged, kept: () => kept, set: (next: Settings) => (kept = next) };
}
const at = (name: string): string => join(data.folder, name);

test('favorites are written to the file that was chosen, or to none', async () => {
  const { id } = data.keep('bias');
  data.keep('noise');
  const cancelled = setUp(null).handlers;
  expect(await cancelled.exportFavorites('main', 'csv', null)).toEqual(done(null));
  const { handlers } = setUp(at('words.json'));
  expect(await handlers.exportFavorites('main', 'json', [id])).toEqual(done(at('words.json')));
  expect(readFileSync(at('words.json'), 'utf8')).not.toContain('noise');
  const nowhere = setUp(at('no/such/folder/words.apkg')).handlers;
  expect(await nowhere.exportFavorites('main', 'apkg', null)).toEqual(failed('not-found'));
});

test('an import is shown first, is preceded by a backup, and is told', async () => {
  const { handlers, onAllChanged } = setUp(at('words.xml'));
  writeFileSync(at('words.xml'), '<root><headword>bias</headword><headword>x</headword></root>');
  const preview = valueOf(await handlers.chooseImport('main'));
  expect(preview).toMatchObject({ fileName: 'words.xml', format: 'goldendict', added: 2, same: 0 });
  expect(data.headwords()).toEqual([]);
  expect(await handlers.importFavorites('main', 'other', [])).toEqual(failed('not-found'));
  const report = await handlers.importFavorites('main', preview?.token ?? '', []);
  expect(report).toEqual(done({ added: 2, changed: 0, unchanged: 0 }));
  expect(valueOf(data.userData.listFavorites()).map(({ translation }) => translation)).toContain(
    'bias 的翻译',
  );
  expect(valueOf(await data.backups.list())).toMatchObject([
    { kind: 'change', holds: { favorites: 0 } },
  ]);
  expect(onAllChanged).toHaveBeenCalledOnce();
});

test('a conflict takes the choice that was made for it, and there is one for each', async () => {
  data.keep('bias');
  data.keep('noise');
  const { handlers } = setUp(at('words.csv'));
  writeFileSync(at('words.csv'), 'headword,translation\nbias,甲\nnoise,乙\n');
  const { token, conflicts } = valueOf(await handlers.chooseImport('main')) ?? expect.unreachable();
  expect(conflicts.map(({ headword }) => headword)).toEqual(['bias', 'noise']);
  expect(await handlers.importFavorites('main', token, ['theirs'])).toEqual(failed('invalid'));
  valueOf(await handlers.importFavorites('main', token, ['mine', 'theirs']));
  const kept = valueOf(data.userData.listFavorites()).map(({ translation }) => translation);
  expect(kept.toSorted()).toEqual(['bias 的翻译', '乙']);
});

test('a file that is none of favorites, or not there, is refused', async () => {
  writeFileSync(at('other'), 'any text');
  for (const [name, kind] of [
    ['other', 'not-recognised'],
    ['none', 'unreadable'],
  ] as const) {
    const outcome = await setUp(at(name)).handlers.chooseImport('main');
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'invalid', fault: { kind } });
  }
  expect(await setUp(null).handlers.chooseImport('main')).toEqual(done(null));
});

test('what a damaged file still says is shown, when there is one', async () => {
  expect(await setUp(null).handlers.previewSalvage('main')).toEqual(failed('not-found'));
  data.keep('bias');
  data.restart();
  const { handlers } = setUp(null, 'user.db');
  expect(await handlers.previewSalvage('main')).toMatchObject({ value: { same: 1, added: 0 } });
});

test('what a damaged file says of history and reading comes back with its favorites', async () => {
  data.keep('bias');
  valueOf(data.userData.recordLookup(entrySnapshot('noise'), 'noises'));
  valueOf(data.userData.recordMissed('glossa'));
  valueOf(data.userData.markKnown(['shift'], true));
  const paper = valueOf(
    data.userData.keepPaper({
      title: 'Paper',
      blocks: [{ kind: 'text', text: 'A model collapses.' }],
      pages: null,
      leftOut: { formulas: 0, hasReferences: false },
    }),
  );
  data.restart();
  copyFileSync(at('user.db'), at('old.db'));
  valueOf(data.userData.clearHistory());
  valueOf(data.userData.markKnown(['shift'], false));
  valueOf(data.userData.removePapers([paper.id]));
  const { handlers, onAllChanged } = setUp(null, 'old.db');
  const { token, besides } = valueOf(await handlers.previewSalvage('main'));
  expect(besides).toEqual({
    lookups: 1,
    glossaries: 0,
    glossaryEntries: 0,
    papers: 1,
    knownWords: 1,
  });
  expect(data.userData.listHistory(9)).toEqual(done([]));
  expect(await handlers.importFavorites('main', token, [])).toMatchObject({ kind: 'done' });
  expect(valueOf(data.userData.listHistory(9))).toMatchObject([{ query: 'noises' }]);
  expect(valueOf(data.userData.listMissed(9))).toMatchObject([{ word: 'glossa' }]);
  expect(valueOf(data.userData.listKnown())).toEqual(['shift']);
  expect(valueOf(data.userData.listPapers())).toEqual([paper]);
  expect(onAllChanged).toHaveBeenCalledOnce();
});

test('everything goes into a file and comes back, with the settings but not the hotkey', async () => {
  data.keep('bias');
  const { handlers, onAllChanged, kept, set } = setUp(at('all.glossa'));
  set({ ...kept(), theme: 'dark', hotkey: 'Alt+X' });
  expect(await handlers.exportEverything('main')).toEqual(done(at('all.glossa')));
  expect(existsSync(at('all.glossa'))).toBe(true);
  set({ ...kept(), theme: 'light', hotkey: 'Alt+L' });
  data.keep('noise');
  expect(await handlers.importEverything('main', 'merge')).toMatchObject({ value: { added: 0 } });
  expect(kept().theme).toBe('light');
  expect(await handlers.importEverything('main', 'replace')).toMatchObject({
    value: { added: 1 },
  });
  expect(kept()).toMatchObject({ theme: 'dark', hotkey: 'Alt+L' });
  expect(data.headwords()).toEqual(['bias']);
  expect(onAllChanged).toHaveBeenCalledTimes(2);
  const cancelled = setUp(null).handlers;
  expect(await cancelled.exportEverything('main')).toEqual(done(null));
  expect(await cancelled.importEverything('main', 'merge')).toEqual(done(null));
});

test('a change waits until what was kept is replaced', async () => {
  data.keep('bias');
  const { handlers } = setUp(null);
  const { name } = valueOf(await handlers.makeBackup('main'));
  const restoring = handlers.restoreBackup('main', name);
  const { keep } = gate.guard({ keep: async () => data.keep('noise') });
  await Promise.all([keep(), restoring]);
  expect(data.headwords()).toEqual(['noise', 'bias']);
});

test('a backup is made, listed and restored', async () => {
  data.keep('bias');
  const { handlers, onAllChanged } = setUp(null);
  const { name } = valueOf(await handlers.makeBackup('main'));
  data.keep('noise');
  expect(await handlers.listBackups('main')).toMatchObject({ value: [{ name }] });
  valueOf(await handlers.restoreBackup('main', name));
  expect(data.headwords()).toEqual(['bias']);
  expect(onAllChanged).toHaveBeenCalledOnce();
});
