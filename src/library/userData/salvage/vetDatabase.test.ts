import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newRow } from '../../catalogue/arrangeLibrary.ts';
import type { DictionaryId } from '../../../shared/entry.ts';
import { KEPT_LIMITS } from '../../../shared/favorite.ts';
import { DEFAULT_REVIEW } from '../../../shared/review.ts';
import { entrySnapshot, TestData, valueOf } from '../fixtures/TestData.ts';
import { faultOfDatabase } from './vetDatabase.ts';

let data: TestData;
let file: string;

/** Something in every table. */
beforeEach(() => {
  data = new TestData();
  const { userData } = data;
  const list = valueOf(userData.addList('Paper')).id;
  const { id } = data.keep('bias');
  data.keep('noise');
  valueOf(userData.changeFavorites([id], { addTags: ['t'], note: 'n', addLists: [list] }));
  valueOf(userData.removeFavorites([data.keep('gone').id]));
  valueOf(userData.recordLookup(entrySnapshot('bias'), 'biases'));
  valueOf(userData.recordMissed('glossa'));
  for (const grade of [3, 1] as const) {
    const { card } = valueOf(userData.getReview(null, DEFAULT_REVIEW));
    valueOf(userData.gradeCard(card?.id ?? expect.unreachable(), grade, DEFAULT_REVIEW));
  }
  const languages = { headwordLanguage: 'en', translationLanguage: 'zh-Hans' };
  valueOf(
    userData.addGlossary(
      newRow({ id: 'mine' as DictionaryId, kind: 'glossary', name: 'Mine', ...languages }),
      [
        {
          headword: 'a',
          translation: '词',
          reading: '',
          examples: ['x'],
          tags: [],
          note: '',
        },
      ],
    ),
  );
  file = join(data.folder, 'foreign.db');
  data.restart(() => copyFileSync(join(data.folder, 'user.db'), file));
});

afterEach(() => data.remove());

function change(sql: string): void {
  const db = new DatabaseSync(file, {
    enableForeignKeyConstraints: false,
    enableDoubleQuotedStringLiterals: false,
  });
  db.exec(sql);
  db.exec('PRAGMA journal_mode = DELETE');
  db.close();
}

const fault = () => {
  const found = faultOfDatabase(file);
  return found === null ? null : [found.fault, found.detail];
};

describe('a database that the app wrote', () => {
  it('is taken in as it is, and not changed', () => {
    const before = readFileSync(file);
    expect(fault()).toBeNull();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each([1, 2, 3, 4])('is taken in in version %i', (version) => {
    copyFileSync(join(import.meta.dirname, `../fixtures/user-version${version}.db`), file);
    expect(fault()).toBeNull();
  });

  it('is taken in with texts as long as they may be, in characters and not in bytes', () => {
    change(
      `UPDATE favorites SET note = '${'模'.repeat(KEPT_LIMITS.note)}' WHERE headword = 'bias'`,
    );
    expect(fault()).toBeNull();
    change(`UPDATE favorites SET note = note || 'x' WHERE headword = 'bias'`);
    expect(fault()).toEqual(['bad-row', 'favorites, row 1, note']);
  });
});

/** It never ends. */
const ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n';

describe('another schema is refused before anything is asked of it', () => {
  it.each([
    ['an endless view more', `CREATE VIEW v AS ${ENDLESS}`, 'v'],
    [
      'an endless view in place of a table',
      `ALTER TABLE history_days RENAME TO h; CREATE VIEW history_days AS ${ENDLESS}`,
      'h',
    ],
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON lists BEGIN DELETE FROM favorites; END', 't'],
    ['a virtual table', 'CREATE VIRTUAL TABLE f USING fts5(x)', 'f'],
    ['an index more', 'CREATE INDEX i ON favorites (hex(zeroblob(length(note))))', 'i'],
    ['a table more', 'CREATE TABLE x (y)', 'x'],
    ['a generated column', 'ALTER TABLE lists ADD g TEXT AS (hex(zeroblob(1000000)))', 'lists'],
    ['a column less', 'ALTER TABLE lists DROP COLUMN position', 'lists'],
    ['an index less', 'DROP INDEX reviews_by_day', 'reviews_by_day'],
    ['statistics', 'ANALYZE', 'sqlite_stat1'],
    [
      'other words for the same',
      "ALTER TABLE lists RENAME COLUMN position TO place; ALTER TABLE lists RENAME COLUMN place TO 'position'",
      'lists',
    ],
  ])('%s', (_what, sql, name) => {
    change(sql);
    expect(fault()).toEqual(['foreign-schema', name]);
  });

  it('a text encoding of another kind', () => {
    const other = join(data.folder, 'wide.db');
    const db = new DatabaseSync(other);
    db.exec("PRAGMA encoding = 'UTF-16le'; CREATE TABLE x (y); PRAGMA user_version = 3");
    db.close();
    file = other;
    expect(fault()).toEqual(['foreign-schema', 'UTF-16le']);
  });

  it('a newer version, and a database without one', () => {
    change('PRAGMA user_version = 99');
    expect(fault()).toEqual(['unsupported', 'version 99']);
    change('PRAGMA user_version = 0');
    expect(fault()).toEqual(['not-recognised', 'SQLite']);
    change('PRAGMA user_version = -1');
    expect(fault()).toEqual(['not-recognised', 'SQLite']);
  });

  it('what is no database, or no file', () => {
    writeFileSync(file, 'no database');
    expect(fault()).toEqual(['not-recognised', '']);
    file = data.folder;
    expect(fault()).toEqual(['unreadable', '']);
    file = join(data.folder, 'none');
    expect(fault()).toEqual(['unreadable', '']);
  });

  it('a damaged one', () => {
    const bytes = readFileSync(file);
    bytes.write('phrases:b1as', bytes.indexOf('phrases:bias'));
    writeFileSync(file, bytes);
    expect(fault()?.[0]).toBe('damaged');
    writeFileSync(file, bytes.subarray(0, 9_000));
    expect(fault()?.[0]).toBe('damaged');
  });
});

describe('a row that the app cannot have written', () => {
  const long = (length: number): string => `printf('%.*c', ${length}, 'x')`;

  it.each([
    [
      "UPDATE favorites SET added_at = 9007199254740991 WHERE headword = 'noise'",
      'favorites, row 2, added_at',
    ],
    ['UPDATE favorites SET added_at = -9223372036854775808', 'favorites, row 1, added_at'],
    [
      'UPDATE favorites SET removed_at = 1e18 WHERE removed_at IS NOT NULL',
      'favorites, row 3, removed_at',
    ],
    [`UPDATE favorites SET note = ${long(180_000_000)}`, 'favorites, row 1, note'],
    [`UPDATE favorites SET met_in = ${long(5_001)}`, 'favorites, row 1, met_in'],
    [`UPDATE favorites SET headword = ${long(1_001)}`, 'favorites, row 1, headword'],
    ["UPDATE favorites SET headword = '' WHERE headword = 'noise'", 'favorites, row 2, headword'],
    [`UPDATE lists SET name = ${long(101)} WHERE id <> 'default'`, 'lists, row 2, name'],
    ["UPDATE lists SET position = 1 << 60 WHERE id = 'default'", 'lists, row 1, position'],
    ["DELETE FROM lists WHERE id = 'default'; DELETE FROM favorite_lists", 'lists, default'],
    ["DELETE FROM lists WHERE id <> 'default'", 'favorite_lists, refers to nothing'],
    [`UPDATE favorite_tags SET tag = ${long(101)}`, 'favorite_tags, tag'],
    ["UPDATE cards SET kind = 'riddle' WHERE rowid = 1", 'cards, row 1, kind'],
    ['UPDATE cards SET stability = 9e999', 'cards, row 1, stability'],
    ['UPDATE cards SET state = 4', 'cards, row 1, state'],
    ['UPDATE cards SET due = 1 << 62', 'cards, row 1, due'],
    ["UPDATE reviews SET before = '{'", 'reviews, row 1, before'],
    ["UPDATE reviews SET before = '[]'", 'reviews, row 1, before'],
    [
      "UPDATE reviews SET before = json_set(before, '$.due', 'never') WHERE id = 2",
      'reviews, row 2, before',
    ],
    ['UPDATE reviews SET grade = 5', 'reviews, row 1, grade'],
    ["UPDATE reviews SET day = 'someday'", 'reviews, row 1, day'],
    ['UPDATE history SET count = -1', 'history, row 1, count'],
    [`UPDATE history SET query = ${long(2_001)}`, 'history, row 1, query'],
    ["UPDATE history_days SET day = '2026-13-99x'", 'history_days, row 1, day'],
    ["UPDATE glossary_rows SET examples = '{}'", 'glossary_rows, row 1, examples'],
    ["UPDATE glossary_rows SET tags = '[1]'", 'glossary_rows, row 1, tags'],
    ["UPDATE glossary_rows SET tags = '['", 'glossary_rows, row 1, tags'],
    ["UPDATE glossary_rows SET avoid = 'x'", 'glossary_rows, row 1, avoid'],
    ["UPDATE catalogue SET is_on = 7 WHERE id = 'mine'", 'catalogue, row 1, is_on'],
    ["UPDATE catalogue SET position = 1 << 60 WHERE id = 'mine'", 'catalogue, row 1, position'],
  ])('%s', (sql, detail) => {
    change(sql);
    expect(fault()).toEqual(['bad-row', detail]);
  });

  it('is one too many of a glossary', () => {
    change(`INSERT INTO glossary_rows WITH RECURSIVE n(i) AS
      (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
      SELECT 'mine:' || i, 'mine', i, 'w', '', '', '[]', '[]', '', NULL, '[]' FROM n`);
    expect(fault()).toEqual(['bad-row', 'glossary_rows, mine']);
  });
});
