import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done, failed } from '../../../shared/outcome.ts';
import { entrySnapshot, TestData, valueOf } from '../fixtures/TestData.ts';

const DAY = 86_400_000;

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

const folder = (): string => join(data.folder, 'backups');
const names = (): readonly string[] => readdirSync(folder()).toSorted();
const damage = (name: string): void => truncateSync(join(folder(), name), 6_000);

describe('a backup', () => {
  it('is one file of the owner alone, and says what it holds', async () => {
    data.keep('bias');
    data.keep('noise');
    data.userData.addList('Paper');
    data.userData.recordLookup(entrySnapshot('bias'), 'bias');
    const backup = valueOf(await data.backups.make('wish'));
    expect(backup).toEqual({
      name: 'user-2026-11-03T06-00-02.wish.db',
      kind: 'wish',
      madeAt: data.time,
      bytes: statSync(join(folder(), backup.name)).size,
      holds: { favorites: 2, lists: 2, lookups: 1, glossaries: 0 },
    });
    expect(await data.backups.list()).toEqual(done([backup]));
    expect(names()).toEqual([backup.name]);
    if (process.platform === 'win32') return;
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder(), backup.name)).mode & 0o777).toBe(0o600);
  });

  it('is made once a day, before the first change, when there is something to keep', async () => {
    valueOf(await data.backups.daily());
    data.keep('bias');
    data.restart();
    expect(await data.backups.list()).toEqual(done([]));
    for (const _ of [1, 2]) valueOf(await data.backups.daily());
    data.restart();
    valueOf(await data.backups.daily());
    expect(names()).toEqual(['user-2026-11-03T06-00-01.day.db']);
    data.time += DAY;
    valueOf(await data.backups.daily());
    expect(names()).toHaveLength(2);
  });

  it('is kept for 7 days and 4 weeks', async () => {
    data.keep('bias');
    for (let day = 0; day < 40; day += 1) {
      data.time += DAY;
      valueOf(await data.backups.daily());
    }
    const days = (): readonly string[] => names().map((name) => name.slice(5, 15));
    // The newest 7 days, and the Sundays of the weeks before; the last day is a Sunday.
    expect(days()).toEqual([
      '2026-11-22',
      '2026-11-29',
      '2026-12-06',
      ...['07', '08', '09', '10', '11', '12', '13'].map((day) => `2026-12-${day}`),
    ]);
    data.time += DAY;
    valueOf(await data.backups.daily());
    expect(days()).toEqual([
      '2026-11-29',
      '2026-12-06',
      ...['08', '09', '10', '11', '12', '13', '14'].map((day) => `2026-12-${day}`),
    ]);
  });

  it('fails when it cannot be written, and leaves nothing', async () => {
    data.keep('bias');
    writeFileSync(folder(), 'in the way');
    expect(await data.backups.make('wish')).toMatchObject({ kind: 'failed' });
    expect(data.headwords()).toEqual(['bias']);
    expect(data.logged).not.toEqual([]);
  });

  it('of the day is made of lookups alone, and of as many favorites as lookups', async () => {
    data.userData.recordLookup(entrySnapshot('bias'), 'bias');
    valueOf(await data.backups.daily());
    data.keep('bias');
    data.time += DAY;
    valueOf(await data.backups.daily());
    expect(names()).toHaveLength(2);
  });

  it('of the day that failed is made with the next change', async () => {
    data.keep('bias');
    writeFileSync(folder(), 'in the way');
    expect(await data.backups.daily()).toMatchObject({ kind: 'failed' });
    rmSync(folder(), { recursive: true });
    valueOf(await data.backups.daily());
    expect(names()).toEqual(['user-2026-11-03T06-00-01.day.db']);
  });

  it('of the same second comes in the order of its name, and no day that never was is one', async () => {
    data.keep('bias');
    for (const kind of ['wish', 'change', 'wish'] as const) {
      valueOf(await data.backups.make(kind));
    }
    writeFileSync(join(folder(), 'user-2026-19-77T06-00-02.day.db'), 'no such day');
    expect(valueOf(await data.backups.list()).map(({ name }) => name.slice(24))).toEqual([
      '.wish.db',
      '.change.db',
      '-2.wish.db',
    ]);
  });

  it('is made once a day, also by an app that runs for days, and of changes at the same time', async () => {
    data.keep('bias');
    const outcomes = await Promise.all([data.backups.daily(), data.backups.daily()]);
    outcomes.forEach(valueOf);
    for (const _ of [1, 2, 3]) valueOf(await data.backups.daily());
    expect(names()).toHaveLength(1);
    data.time += DAY;
    valueOf(await data.backups.daily());
    expect(names()).toHaveLength(2);
  });

  it('cannot be listed where a file lies in the place of its folder', async () => {
    writeFileSync(folder(), 'in the way');
    expect(await data.backups.list()).toEqual(failed('unknown'));
    expect(data.logged).toHaveLength(1);
  });

  it('that was never finished is cleared away at the next start', () => {
    mkdirSync(folder());
    const half = 'user.db.4194305-0123abcd-0123abcd.work';
    for (const name of [half, `${half}-journal`]) writeFileSync(join(folder(), name), 'half');
    data.restart();
    expect(names()).toEqual([]);
  });
});

describe('restoring', () => {
  it('brings everything back, and can be undone', async () => {
    const list = valueOf(data.userData.addList('Paper')).id;
    const first = data.keep('bias');
    valueOf(
      data.userData.changeFavorites([first.id], { note: 'n', addTags: ['t'], addLists: [list] }),
    );
    const then = data.userData.listFavorites();
    const backup = valueOf(await data.backups.make('wish'));
    valueOf(data.userData.removeList(list));
    data.keep('noise');
    const now = data.userData.listFavorites();

    const undo = valueOf(await data.backups.restore(backup.name));
    expect(undo.kind).toBe('change');
    expect(data.userData.listFavorites()).toEqual(then);
    expect(valueOf(data.userData.listLists())).toHaveLength(2);
    data.restart();
    expect(data.userData.listFavorites()).toEqual(then);
    valueOf(await data.backups.restore(undo.name));
    expect(data.userData.listFavorites()).toEqual(now);
  });

  it('refuses what is damaged or not there, and changes nothing', async () => {
    data.keep('bias');
    const { name } = valueOf(await data.backups.make('wish'));
    damage(name);
    expect(valueOf(await data.backups.list())).toMatchObject([{ name, holds: null }]);
    expect(await data.backups.restore(name)).toMatchObject(failed('invalid'));
    for (const other of ['user-2026-01-01T00-00-00.day.db', '../user.db', '']) {
      expect(await data.backups.restore(other)).toEqual(failed('not-found'));
    }
    expect(data.headwords()).toEqual(['bias']);
  });

  it('refuses a backup whose rows disagree, though all of them can be counted', async () => {
    for (const headword of ['bias', 'noise']) data.keep(headword);
    const { name } = valueOf(await data.backups.make('wish'));
    const path = join(folder(), name);
    const bytes = readFileSync(path);
    bytes.write('phrases:b1as', bytes.indexOf('phrases:bias'));
    writeFileSync(path, bytes);
    expect(valueOf(await data.backups.list())).toMatchObject([{ name, holds: null }]);
    expect(await data.backups.restore(name)).toMatchObject(failed('invalid'));
  });

  it('restores a backup of version 1', async () => {
    const fixture = join(import.meta.dirname, '..', 'fixtures', 'user-version1.db');
    data.time = Date.UTC(2026, 8, 2);
    valueOf(await data.backups.restoreFile(fixture));
    expect(data.headwords()).toHaveLength(5);
    expect(data.userData.addFavorite(entrySnapshot('bias')).kind).toBe('done');
  });
});

describe('clearing the history', () => {
  it('leaves no byte of it in any backup, and the favorites', async () => {
    data.keep('bias');
    for (let index = 0; index < 300; index += 1) {
      data.userData.recordLookup(entrySnapshot(`canary ${index}`), 'canary '.repeat(index));
      data.userData.recordMissed(`missed canary ${index}`);
    }
    const kinds = ['day', 'wish', 'change'] as const;
    for (const kind of kinds) valueOf(await data.backups.make(kind));
    const traces = () =>
      names().filter((name) => readFileSync(join(folder(), name)).includes('canary'));
    expect(traces()).toHaveLength(3);
    valueOf(data.userData.clearHistory());
    valueOf(await data.backups.clearHistory());
    expect(traces()).toEqual([]);
    expect(valueOf(await data.backups.list()).map(({ holds }) => holds)).toEqual(
      kinds.map(() => ({ favorites: 1, lists: 1, lookups: 0, glossaries: 0 })),
    );
  });
});
