import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestData, valueOf } from './fixtures/TestData.ts';
import { MIGRATIONS } from './migrations/migrations.ts';

/** Files that released versions wrote. They are never made anew. */
const FIXTURES = join(import.meta.dirname, 'fixtures');

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

const rows = (file: string, sql: string): readonly Record<string, unknown>[] => {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
};

it('a database of version 1 arrives whole', () => {
  const fixture = join(FIXTURES, 'user-version1.db');
  const file = join(data.folder, 'user.db');
  data.time = Date.UTC(2026, 8, 2);
  data.restart(() => {
    rmSync(file);
    copyFileSync(fixture, file);
  });
  expect(data.notice).toBeNull();
  const favorites = rows(fixture, 'SELECT * FROM favorites');
  const history = rows(fixture, 'SELECT * FROM history');
  expect(favorites).toHaveLength(6);
  expect(history).toHaveLength(4);

  const old = Object.keys(favorites[0] ?? {}).join(', ');
  expect(rows(file, `SELECT ${old} FROM favorites`)).toEqual(favorites);
  expect(rows(file, 'SELECT * FROM history')).toEqual(history);
  const kept = valueOf(data.userData.listFavorites());
  expect(kept).toHaveLength(5);
  for (const favorite of kept) {
    expect(favorite).toMatchObject({ lists: ['default'], tags: [], note: '', metIn: '' });
  }
  expect(valueOf(data.userData.listRemovedFavorites())).toMatchObject([{ headword: 'e.g.' }]);
  expect(valueOf(data.userData.listHistoryDays(10)).map(({ item }) => item)).toEqual(
    valueOf(data.userData.listHistory(10)),
  );
  expect(valueOf(data.userData.listHistory(1))).toMatchObject([{ query: '__pro', count: 4 }]);
  expect(valueOf(data.userData.listCatalogue())).toEqual([]);
  // A question for each way that has an answer, a cloze where the example has the headword.
  const cards = rows(file, 'SELECT kind, count(*) AS n FROM cards GROUP BY kind ORDER BY kind');
  expect(cards.map(({ kind, n }) => [kind, n])).toEqual([
    ['backward', 5],
    ['cloze', 2],
    ['forward', 5],
  ]);
  expect(rows(file, 'PRAGMA foreign_key_check')).toEqual([]);
});

it('is backed up before it is changed, and three such backups are kept', () => {
  const file = join(data.folder, 'user.db');
  for (let round = 0; round < 5; round += 1) {
    data.time += 60_000;
    data.restart(() => {
      rmSync(file);
      copyFileSync(join(FIXTURES, 'user-version1.db'), file);
    });
  }
  data.restart();
  const names = readdirSync(join(data.folder, 'backups'));
  expect(names.filter((name) => name.endsWith('.migration.db'))).toHaveLength(3);
  for (const name of names) {
    const backup = join(data.folder, 'backups', name);
    expect(readFileSync(backup).readInt32BE(60)).toBe(1);
    expect(rows(backup, 'SELECT * FROM favorites')).toHaveLength(6);
  }
  expect(MIGRATIONS.length).toBeGreaterThan(1);
});
