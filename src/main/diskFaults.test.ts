import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '../library/catalogue/library.ts';
import { testWorker } from '../library/fixtures/openTestLibrary.ts';
import type { SearchService } from '../library/search/openSearch.ts';
import { openForeignFiles } from '../library/transfer/foreignFiles.ts';
import { createRecordsTaker } from '../library/transfer/takeRecords.ts';
import { entrySnapshot } from '../library/userData/fixtures/TestData.ts';
import { openUserData } from '../library/userData/openUserData.ts';
import { createKeptThread } from '../library/userData/thread/keptThread.ts';
import type { DictionaryId } from '../shared/entry.ts';
import { done, failed, type Outcome } from '../shared/outcome.ts';
import type { FileDialogs } from './shell/fileDialogs.ts';
import { SmallDisk } from './testing/SmallDisk.ts';

vi.mock('./app/log.ts', () => ({ log: { error: vi.fn() } }));
// electron-store is loaded by Node itself, where vi.mock does not reach; so is this Electron.
const ELECTRON = `
  export const app = { getPath: () => '/nowhere', getVersion: () => '1.0.0' };
  export const ipcMain = { on: () => {} };
  export default { app, ipcMain };`;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: `data:text/javascript,${encodeURIComponent(ELECTRON)}`, shortCircuit: true }
      : next(specifier, context),
});
const { openSettings } = await import('./settings/settings.ts');
const { transferHandlers } = await import('./ipc/transferHandlers.ts');
const { libraryHandlers } = await import('./ipc/libraryHandlers.ts');

const whyNot = SmallDisk.whyNot();
if (whyNot !== null)
  console.warn(`no disk can be filled here, so its tests are skipped: ${whyNot}`);

/** Blocks that are left of the disk: the write that fails is another one with each. */
const LEFT = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55];

const now = (): number => Date.UTC(2026, 10, 3, 12);
const logError = vi.fn();

/** The app's data in a folder, with all that writes it. */
function openApp(folder: string) {
  const { userData, backups, notice } = openUserData({ folder, now, logError });
  const { settings } = openSettings({ folder, now, logError });
  const out = join(folder, 'out.txt');
  const dialogs = { chooseWhereTo: async () => out } as unknown as FileDialogs;
  const transfer = transferHandlers({
    folder,
    now,
    logError,
    search: {} as SearchService,
    userData,
    taker: createRecordsTaker({
      workerFile: testWorker('recordsWorker'),
      file: join(folder, 'user.db'),
      now,
      logError,
    }),
    backups,
    foreign: openForeignFiles({ workerFile: testWorker('foreignWorker'), logError }),
    alone: (work) => work(),
    thread: createKeptThread({
      workerFile: testWorker('keptWorker'),
      folder,
      now,
      logError,
      onProgress: () => undefined,
    }),
    settings,
    dialogs,
    quarantined: () => null,
    onAllChanged: () => Promise.resolve(),
  });
  const library = {
    exportGlossary: async () => done({ fileName: 'out.txt', text: 'words '.repeat(9_000) }),
  } as unknown as Library;
  const glossaries = libraryHandlers({ library, backups, dialogs, logError });
  return { userData, backups, notice, settings, transfer, glossaries };
}
type App = ReturnType<typeof openApp>;

/** Each write, and what of the files is another once it is done. */
const WRITES: readonly {
  readonly name: string;
  readonly run: (app: App) => Promise<Outcome<unknown>> | Outcome<unknown>;
  readonly state: (folder: string) => unknown;
}[] = [
  {
    name: 'a favorite that is added',
    run: ({ userData }) => userData.addFavorite(entrySnapshot('new')),
    state: headwordsOnDisk,
  },
  {
    name: 'favorites that are removed',
    run: ({ userData }) => {
      const kept = userData.listFavorites();
      return kept.kind === 'failed'
        ? kept
        : userData.removeFavorites(kept.value.map(({ id }) => id));
    },
    state: headwordsOnDisk,
  },
  {
    name: 'a backup',
    run: ({ backups }) => backups.make('wish'),
    state: (folder) => readdirSync(join(folder, 'backups')),
  },
  {
    name: 'an export of favorites',
    run: ({ transfer }) => transfer.exportFavorites('main', 'csv', null),
    state: exportOnDisk,
  },
  {
    name: 'an export of everything',
    run: ({ transfer }) => transfer.exportEverything('main'),
    state: exportOnDisk,
  },
  {
    name: 'an export of a glossary',
    run: ({ glossaries }) => glossaries.exportGlossary('main', 'mine' as DictionaryId, 'csv'),
    state: exportOnDisk,
  },
  {
    name: 'a setting',
    run: ({ settings }) => settings.change({ theme: 'dark' }),
    state: (folder) => [
      readFileSync(join(folder, 'settings.json'), 'utf8'),
      readdirSync(folder).filter((name) => /^settings\.json./.test(name)),
    ],
  },
];

/** Read by another connection: what the app believes is not asked. */
function headwordsOnDisk(folder: string): readonly unknown[] {
  const db = new DatabaseSync(join(folder, 'user.db'), { readOnly: true });
  try {
    const sql = 'SELECT headword FROM favorites WHERE removed_at IS NULL ORDER BY headword';
    return db
      .prepare(sql)
      .all()
      .map((row) => row['headword']);
  } finally {
    db.close();
  }
}

/** With whatever else lies beside it under a name like its own. */
function exportOnDisk(folder: string): unknown {
  const names = readdirSync(folder).filter((name) => name.includes('out.txt'));
  return names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
}

/** Words kept, a setting changed, an earlier export and a backup there. */
async function prepare(folder: string): Promise<void> {
  const { userData, backups, settings } = openApp(folder);
  for (let index = 0; index < 30; index += 1) {
    userData.addFavorite(entrySnapshot(`word ${index}`, { examples: ['example '.repeat(60)] }));
  }
  settings.change({ recordHistory: false });
  await backups.make('wish');
  writeFileSync(join(folder, 'out.txt'), 'an earlier export');
  userData.close();
}

describe.skipIf(whyNot !== null)('a disk that is full or may not be written', () => {
  let disk: SmallDisk;
  let folder: string;

  beforeAll(() => {
    disk = new SmallDisk();
  });
  afterAll(() => disk.remove());
  beforeEach(() => logError.mockClear());
  afterEach(() => {
    disk.free();
    rmSync(folder, { recursive: true });
  });

  it.each(WRITES)('lets $name be whole or not at all', async ({ run, state }) => {
    const seen = new Set<string>();
    for (const left of LEFT) {
      folder = disk.newFolder();
      await prepare(folder);
      const app = openApp(folder);
      expect(app.notice).toBeNull();
      const before = state(folder);
      disk.fill(left);
      const outcome = await run(app);
      seen.add(outcome.kind);
      if (outcome.kind === 'failed') {
        expect([left, outcome]).toEqual([left, failed('disk-full')]);
        expect([left, state(folder)]).toEqual([left, before]);
      } else expect([left, state(folder)]).not.toEqual([left, before]);
      disk.free();
      // The reader frees some space and tries again.
      if (outcome.kind === 'failed') expect((await run(app)).kind).toBe('done');
      expect(state(folder)).not.toEqual(before);
      app.userData.close();
      if (left !== LEFT.at(-1)) rmSync(folder, { recursive: true });
    }
    expect([...seen].toSorted()).toEqual(['done', 'failed']);
  });

  it('only reads what it cannot write, and says so', async () => {
    folder = disk.newFolder();
    await prepare(folder);
    const file = join(folder, 'user.db');
    const bytes = readFileSync(file);
    disk.fill(0);
    const app = openApp(folder);
    const why = 'disk-full';
    expect(app.notice).toEqual({ kind: 'user-data-unavailable', why, isReadable: true });
    expect(app.userData.listFavorites()).toMatchObject({ value: { length: 30 } });
    expect(app.userData.addFavorite(entrySnapshot('new'))).toEqual(failed('disk-full'));
    expect(readFileSync(file).equals(bytes)).toBe(true);
    app.userData.close();
    disk.free();
    const again = openApp(folder);
    expect(again.notice).toBeNull();
    again.userData.close();
  });

  it('shows also what a killed app left in its log, where nothing may be written', async () => {
    folder = disk.newFolder();
    await prepare(folder);
    const killed = openApp(folder);
    killed.userData.addFavorite(entrySnapshot('in the log'));
    const copy = disk.newFolder();
    for (const name of ['user.db', 'user.db-wal']) {
      writeFileSync(join(copy, name), readFileSync(join(folder, name)));
    }
    killed.userData.close();
    disk.setReadOnly(true);
    try {
      const before = bytesOf(copy);
      const app = openUserData({ folder: copy, now, logError });
      expect(app.notice).toMatchObject({ why: 'read-only', isReadable: true });
      expect(app.userData.listFavorites()).toMatchObject({ value: { length: 31 } });
      app.userData.close();
      expect(bytesOf(copy)).toEqual(before);
    } finally {
      disk.setReadOnly(false);
    }
  });

  it('refuses every write to what may only be read, and changes nothing', async () => {
    folder = disk.newFolder();
    await prepare(folder);
    disk.setReadOnly(true);
    try {
      const before = bytesOf(folder);
      const app = openApp(folder);
      const why = 'read-only';
      expect(app.notice).toEqual({ kind: 'user-data-unavailable', why, isReadable: true });
      expect(app.userData.listFavorites()).toMatchObject({ value: { length: 30 } });
      for (const { name, run } of WRITES) {
        const outcome = await run(app);
        expect([name, outcome.kind]).toEqual([name, 'failed']);
        const reasons = ['read-only', 'unavailable'];
        expect(reasons).toContain(outcome.kind === 'failed' ? outcome.reason : '');
      }
      app.userData.close();
      expect(bytesOf(folder)).toEqual(before);
    } finally {
      disk.setReadOnly(false);
    }
  });
});

function bytesOf(folder: string): unknown {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name)).toString('base64')]);
}
