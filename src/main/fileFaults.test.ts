import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { exportEverything } from '../library/transfer/everything.ts';
import { writeWhole } from '../library/files/writeWhole.ts';
import { entrySnapshot } from '../library/userData/fixtures/TestData.ts';
import { withFault } from '../library/userData/fixtures/faultyFiles.ts';
import { openUserData } from '../library/userData/openUserData.ts';
import { failed, type Outcome } from '../shared/outcome.ts';
import { guardedWrite } from './settings/guardedWrite.ts';
import { readSettingsFile } from './settings/storedSettings.ts';

vi.mock('node:fs', async (original) => {
  const { faultyFiles } = await import('../library/userData/fixtures/faultyFiles.ts');
  return faultyFiles(await original());
});

const NOW = Date.UTC(2026, 10, 3, 12);
const logError = vi.fn();

let folder = '';
const at = (name: string): string => join(folder, name);

/** What stands in a file, '' when there is none. */
function textOf(name: string): string {
  return readdirSync(folder).includes(name) ? readFileSync(at(name), 'latin1') : '';
}

/** The headwords kept in a database, read by another connection; throws when it is not sound. */
function headwordsIn(file: string): readonly unknown[] {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    const rows = db.prepare('SELECT headword FROM favorites ORDER BY headword').all();
    return rows.map((row) => row['headword']);
  } finally {
    db.close();
  }
}

/** The backups by their names, with what each holds. */
const backupsThere = (): readonly unknown[] =>
  readdirSync(at('backups'))
    .filter((name) => name.endsWith('.db'))
    .map((name) => [name, headwordsIn(at(`backups/${name}`))]);

type App = ReturnType<typeof openUserData>;

/** Each way to a file that does not lead through SQLite alone. */
const WRITES: readonly {
  readonly name: string;
  readonly run: (app: App) => Outcome<unknown> | Promise<Outcome<unknown>>;
  /** What may be the old or the new, and nothing else. */
  readonly state: () => unknown;
}[] = [
  {
    name: 'a backup',
    run: ({ backups }) => backups.make('wish'),
    state: backupsThere,
  },
  {
    name: 'a backup that is put in place',
    run: ({ backups }) => backups.restore('user-2026-11-03T12-00-00.wish.db'),
    state: () => headwordsIn(at('user.db')),
  },
  {
    name: 'an export',
    run: () => writeWhole(at('out.txt'), 'a new export', logError),
    state: () => textOf('out.txt'),
  },
  {
    name: 'an export of everything',
    run: ({ backups, userData }) =>
      exportEverything(at('out.txt'), '{}', {
        folder,
        userData,
        backups,
        now: () => NOW,
        logError,
      }),
    // A zip has the time in it.
    state: () => (isZip(textOf('out.txt')) ? 'a zip' : textOf('out.txt')),
  },
  {
    name: 'settings',
    run: () =>
      guardedWrite(
        at('settings.json'),
        '{"theme":"dark"}',
        () => writeFileSync(at('settings.json'), '{"theme":"dark"}'),
        logError,
      ),
    // As the next start reads them: a file that is torn gives way to the copy beside it.
    state: () => {
      const read = readSettingsFile(at('settings.json'));
      return read.kind === 'read' ? read : readSettingsFile(at('settings.json.spare'));
    },
  },
];

/** Whether a zip is whole: its last record is there. */
const isZip = (text: string): boolean => text.startsWith('PK') && text.slice(-22, -20) === 'PK';

let template = '';

/** Words kept, a backup of some of them, earlier files. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-faults-'));
  template = folder;
  const app = openUserData({ folder, now: () => NOW, logError });
  app.userData.addFavorite(entrySnapshot('bias'));
  await app.backups.make('wish');
  app.userData.addFavorite(entrySnapshot('noise'));
  writeFileSync(at('out.txt'), 'an earlier export');
  writeFileSync(at('settings.json'), '{}');
  app.userData.close();
});

afterAll(() => rmSync(template, { recursive: true }));

/** Does the work in a copy of the folder, which is gone afterwards. */
async function inFolder<T>(work: (app: App) => Promise<T>): Promise<T> {
  folder = mkdtempSync(join(tmpdir(), 'glossa-faults-'));
  cpSync(template, folder, { recursive: true });
  const app = openUserData({ folder, now: () => NOW, logError });
  try {
    return await work(app);
  } finally {
    app.userData.close();
    rmSync(folder, { recursive: true });
  }
}

it.each(WRITES.flatMap((write) => [1, 2, Infinity].map((length) => ({ ...write, length }))))(
  'a fault of $length calls, from any on, leaves $name as it was or whole',
  async ({ run, state, length }) => {
    const states = await inFolder(async (app) => {
      const old = state();
      expect((await run(app)).kind).toBe('done');
      return { old, whole: state() };
    });
    expect(states.whole).not.toEqual(states.old);

    const tryAt = (call: number): Promise<boolean> =>
      inFolder(async (app) => {
        const { value, hasStruck } = await withFault({ at: call, length }, () => run(app));
        const left = state();
        if (value.kind === 'failed') {
          expect([call, value]).toEqual([call, failed('not-written')]);
          expect(Object.values(states)).toContainEqual(left);
        } else expect([call, left]).toEqual([call, states.whole]);
        expect(headwordsIn(at('user.db'))).toContain('bias');
        // The disk is well again, and the reader tries again.
        expect([call, (await run(app)).kind]).toEqual([call, 'done']);
        return hasStruck;
      });
    let calls = 0;
    while (await tryAt(calls)) calls += 1;
    expect(calls).toBeGreaterThan(2);
  },
);
