import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DictionaryId } from '../../shared/entry.ts';
import { DEFAULT_REVIEW } from '../../shared/review.ts';
import { rowsIn, TestData, valueOf } from './fixtures/TestData.ts';
import { readGlossaryRows } from './stores/glossaryStore.ts';
import { MIGRATIONS } from './migrations.ts';

/** Files that released versions wrote. They are never made anew. */
const FIXTURES = join(import.meta.dirname, 'fixtures');

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

/** Starts on a copy of a fixture at a time; gives the path of the fixture. */
function open(name: string, time: number): string {
  const fixture = join(FIXTURES, name);
  const file = join(data.folder, 'user.db');
  data.time = time;
  data.restart(() => {
    rmSync(file);
    copyFileSync(fixture, file);
  });
  expect(data.notice).toBeNull();
  return fixture;
}

it('a database of version 1 arrives whole', () => {
  const fixture = open('user-version1.db', Date.UTC(2026, 8, 2));
  const file = join(data.folder, 'user.db');
  const favorites = rowsIn(fixture, 'SELECT * FROM favorites');
  const history = rowsIn(fixture, 'SELECT * FROM history');
  expect(favorites).toHaveLength(6);
  expect(history).toHaveLength(4);

  const old = Object.keys(favorites[0] ?? {}).join(', ');
  expect(rowsIn(file, `SELECT ${old} FROM favorites`)).toEqual(favorites);
  expect(rowsIn(file, 'SELECT * FROM history')).toEqual(history);
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
  const cards = rowsIn(file, 'SELECT kind, count(*) AS n FROM cards GROUP BY kind ORDER BY kind');
  expect(cards.map(({ kind, n }) => [kind, n])).toEqual([
    ['backward', 5],
    ['cloze', 2],
    ['forward', 5],
  ]);
  expect(rowsIn(file, 'PRAGMA foreign_key_check')).toEqual([]);
});

it('a database of version 2 arrives whole, with its glossaries and dictionaries', () => {
  const fixture = open('user-version2.db', Date.UTC(2026, 8, 2));
  const file = join(data.folder, 'user.db');
  for (const table of ['catalogue', 'glossary_rows', 'history']) {
    const before = rowsIn(fixture, `SELECT * FROM ${table}`);
    expect(before).toHaveLength(4);
    const old = Object.keys(before[0] ?? {}).join(', ');
    expect(rowsIn(file, `SELECT ${old} FROM ${table}`)).toEqual(before);
  }
  expect(valueOf(data.userData.listFavorites())).toHaveLength(5);
  expect(valueOf(data.userData.listRows('glossary-1' as DictionaryId))).toEqual([
    {
      id: 'glossary-1:model collapse',
      headword: 'model collapse',
      translation: '模型崩溃',
      reading: 'mó xíng bēng kuì',
      examples: ['The model collapse was sudden.'],
      tags: ['ml'],
      note: 'First seen in a paper.',
    },
    expect.objectContaining({ headword: 'e.g.', translation: '例如', examples: [], tags: [] }),
  ]);
  expect(valueOf(data.userData.listCatalogue())).toMatchObject([
    { id: 'phrases', kind: 'shipped' },
    { id: 'glossary-1', kind: 'glossary', licence: 'CC BY 4.0' },
    { id: 'glossary-2', isOn: false, removedAt: Date.UTC(2026, 8, 2) },
    { id: 'dictionary-1', kind: 'dictionary', format: 'stardict', fileName: 'dictionary-1.db' },
  ]);
  expect(rowsIn(file, 'PRAGMA foreign_key_check')).toEqual([]);
});

it('a database of version 3 arrives whole, with lists, cards, reviews and the lookups of each day', () => {
  const now = Date.UTC(2026, 10, 5, 7);
  const fixture = open('user-version3.db', now);
  const { userData } = data;
  expect(valueOf(userData.listLists())).toMatchObject([
    { name: '阅读' },
    { name: 'Default' },
    { name: 'Paper' },
  ]);
  expect(valueOf(userData.listFavorites())).toMatchObject([
    { headword: 'e.g.', translation: '例如', lists: ['default'] },
    { headword: 'noise', example: '', lists: [expect.any(String)] },
    {
      headword: 'bias',
      note: 'A note.',
      metIn: 'The bias was large.',
      tags: ['ml', '统计'],
      lists: [expect.any(String), 'default', expect.any(String)],
    },
  ]);
  expect(valueOf(userData.listRemovedFavorites())).toMatchObject([{ headword: 'drift' }]);
  expect(
    valueOf(userData.listHistoryDays(9)).map(({ day, item }) => [day, item.headword, item.query]),
  ).toEqual([
    ['2026-11-05', '模型崩溃', 'mxbk'],
    ['2026-11-05', 'bias', 'pian cha'],
    ['2026-11-04', 'bias', 'biases'],
  ]);
  expect(valueOf(userData.listRows('glossary-1' as DictionaryId))).toMatchObject([
    { headword: 'model collapse', tags: ['ml'] },
  ]);
  const stats = valueOf(userData.getReviewStats());
  expect(stats.reviews).toEqual([
    { day: '2026-11-03', count: 3 },
    { day: '2026-11-04', count: 1 },
  ]);
  expect(valueOf(userData.getReview(null, DEFAULT_REVIEW))).toMatchObject({ resting: 1 });
  expect(valueOf(userData.listMissed(9))).toEqual([]);
  // What was asked on the day before is known by what FSRS made of it.
  const cards = 'SELECT * FROM cards ORDER BY id';
  expect(rowsIn(join(data.folder, 'user.db'), cards)).toEqual(rowsIn(fixture, cards));
});

it('a database of version 4 arrives whole, with the words that were not found', () => {
  open('user-version4.db', Date.UTC(2026, 10, 6, 7));
  expect(valueOf(data.userData.listMissed(9))).toEqual([
    { word: '=glossa', lastAt: Date.UTC(2026, 10, 6, 6, 2), count: 1 },
    { word: 'overfiting', lastAt: Date.UTC(2026, 10, 6, 6, 1), count: 2 },
  ]);
  expect(valueOf(data.userData.listFavorites())).toHaveLength(3);
  expect(valueOf(data.userData.listHistory(9))).toHaveLength(2);
});

it('a database of version 5 arrives whole, with papers and known words', () => {
  open('user-version5.db', Date.UTC(2026, 10, 30, 8));
  const [kept] = valueOf(data.userData.listPapers());
  expect(kept).toMatchObject({ title: 'On the Collapse of Models', place: 0 });
  expect(valueOf(data.userData.exportPapers()).map(({ paper }) => paper.blocks)).toEqual([
    [
      { kind: 'heading', text: '1 Introduction' },
      { kind: 'text', text: 'Recursive training leads to model collapse. It is "slow".' },
    ],
  ]);
  expect(valueOf(data.userData.listKnown())).toEqual(['collapse', '模型']);
});

it('a database of version 6 arrives whole, with what is to be avoided', () => {
  open('user-version6.db', Date.UTC(2026, 10, 30, 8));
  expect(valueOf(data.userData.listRows('glossary-1' as DictionaryId))).toMatchObject([
    { headword: 'model collapse', avoid: ['模型坍塌', 'model breakdown'] },
  ]);
  expect(valueOf(data.userData.listFavorites())).toHaveLength(3);
});

it.each([
  [1, { favorites: 5, lists: 1, lookups: 4, glossaries: 0 }],
  [2, { favorites: 5, lists: 1, lookups: 4, glossaries: 1 }],
  [3, { favorites: 3, lists: 3, lookups: 2, glossaries: 1 }],
  [4, { favorites: 3, lists: 3, lookups: 2, glossaries: 1 }],
  [5, { favorites: 3, lists: 3, lookups: 2, glossaries: 1 }],
  [6, { favorites: 3, lists: 3, lookups: 2, glossaries: 1 }],
])('a backup of version %i says what it holds, and is restored', async (version, holds) => {
  const name = `user-version${version}.db`;
  const backup = 'user-2026-11-01T00-00-00.wish.db';
  mkdirSync(join(data.folder, 'backups'));
  copyFileSync(join(FIXTURES, name), join(data.folder, 'backups', backup));
  expect(valueOf(await data.backups.list())).toMatchObject([{ name: backup, holds }]);
  valueOf(await data.backups.restore(backup));
  expect(valueOf(data.userData.listFavorites())).toHaveLength(holds.favorites);
  expect(valueOf(data.userData.listLists())).toHaveLength(holds.lists);
});

it('own glossaries of earlier versions are read without being changed', () => {
  const copy = join(data.folder, 'old.db');
  copyFileSync(join(FIXTURES, 'user-version4.db'), copy);
  const db = new DatabaseSync(copy, { readOnly: true });
  const rows = readGlossaryRows(db, 'glossary-1' as DictionaryId);
  db.close();
  expect(rows).toMatchObject([{ headword: 'model collapse', tags: ['ml'] }]);
  expect(rows[0]).not.toHaveProperty('avoid');
});

it('there is a fixture of each version', () => {
  const versions = MIGRATIONS.map((_, index) => `user-version${index + 1}.db`);
  expect(readdirSync(FIXTURES).filter((name) => name.endsWith('.db'))).toEqual(versions);
  expect(versions.map((name) => readFileSync(join(FIXTURES, name)).readInt32BE(60))).toEqual(
    MIGRATIONS.map((_, index) => index + 1),
  );
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
    expect(rowsIn(backup, 'SELECT * FROM favorites')).toHaveLength(6);
  }
  expect(MIGRATIONS.length).toBeGreaterThan(1);
});
